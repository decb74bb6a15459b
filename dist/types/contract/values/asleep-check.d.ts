/** The name of doctor's check that lists the branches that sleep. */
export declare const asleepCheck = "Asleep";
