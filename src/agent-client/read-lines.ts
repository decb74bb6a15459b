/** The most characters in a line: an answer with the most labels and steps that a branch can have is far shorter. */
const lineLimit = 1024 ** 2;

/** The lines of a text that arrives in pieces. A last line without a newline is dropped. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > lineLimit) throw new Error('a line is too long');
    for (const line of lines) if (line !== '') yield line;
  }
}
