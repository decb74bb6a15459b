/** The name of doctor's check that lists the branches that sleep. */
export const asleepCheck = 'Asleep';
