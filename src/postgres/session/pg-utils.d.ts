/** A file of pg that its types leave out (pg 8.23.1). */
declare module 'pg/lib/utils.js' {
  const utils: { escapeLiteral(text: string): string };
  export default utils;
}
