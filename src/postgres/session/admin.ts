/** The superuser of every branch, and the database that connection strings name. */
export const adminRole = 'postgres';
export const adminDatabase = 'postgres';
