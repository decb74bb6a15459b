/** Characters that one line may have: an answer with the most labels and steps that a branch can have is far below. */
const lineLimit = 1024 ** 2;

/** The lines of a text that comes in pieces; a last one without its newline is none. */
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
