/** How much a project's archived WAL may take, where nothing else was set. */
export declare const defaultWalMax = "10%";
/** Bytes of a number and M, G or T, such as `20G`; undefined for any other text. */
export declare function sizeOf(text: string): number | undefined;
/**
 * The bytes that `20G` or `15%` are, of a file system of so many bytes; at least 64 MB.
 * @throws VeloError usage `invalid-size`
 */
export declare function walMaxBytes(text: string, capacityBytes: number): number;
