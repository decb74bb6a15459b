/** The factor by which time limits grow here: 1 on a plain machine, about 15 on an emulated one. */
export const slowness = Number(process.env.VELO_TEST_SLOWNESS ?? 1);
