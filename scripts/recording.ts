/**
 * `npm run recording`: plays the demonstration and records its terminal as docs/pictures/demo.svg, which plays itself:
 * lines appear when they did, and what no longer fits scrolls away.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';

const root = dirname(import.meta.dirname);
const columns = 100;
const rows = 28;
/** CSS pixels. */
const [lineHeight, columnWidth, margin] = [18, 7.83, 16];
/** Seconds for which the last screen stays. */
const restS = 6;

/** A line of the terminal, and the second at which it was complete. */
interface Line {
  text: string;
  atS: number;
}

/** The comment is Markdown there; how it looks is in a picture of its own (`npm run pictures`). */
const commentLine = '  │ (the comment on the pull request)';

const lines = await record();
mkdirSync(join(root, 'docs/pictures'), { recursive: true });
writeFileSync(join(root, 'docs/pictures/demo.svg'), svg(lines));
process.stdout.write(`${lines.length} lines in docs/pictures/demo.svg\n`);

async function record(): Promise<Line[]> {
  const from = performance.now();
  const recorded: Line[] = [{ text: '$ npm run demo', atS: 0 }];
  const program = [join(root, 'scripts/demo.ts')];
  const demo = execa(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', ...program], {
    all: true,
    env: { FORCE_COLOR: '1' },
  });
  for await (const line of demo.iterable({ from: 'all' })) {
    // Lines that come together appear together.
    const atS = Math.round((performance.now() - from) / 100) / 10;
    const isComment = line.startsWith('  │');
    if (isComment && recorded.at(-1)?.text === commentLine) continue;
    const isBlank = line.trim() === '' && recorded.at(-1)?.text === '';
    if (!isBlank) for (const text of isComment ? [commentLine] : wrapped(line)) recorded.push({ text, atS });
  }
  await demo;
  return recorded;
}

/** As a terminal breaks a line that is too long. */
function wrapped(line: string): string[] {
  const parts = line.match(new RegExp(`.{1,${columns}}`, 'gu'));
  return parts ?? [''];
}

/**
 * All lines lie below each other. One animation moves them up by what no longer fits; another moves a cover down by what
 * is shown already.
 */
function svg(all: readonly Line[]): string {
  const totalS = (all.at(-1)?.atS ?? 0) + restS;
  const percent = (atS: number) => `${((atS / totalS) * 100).toFixed(3)}%`;
  const moments = [...new Set(all.map(({ atS }) => atS))].map((atS) => ({
    atS,
    shown: all.filter((line) => line.atS <= atS).length,
  }));
  const frames = (move: (shown: number) => number) =>
    [...moments, { atS: totalS, shown: all.length }]
      .map(({ atS, shown }) => `${percent(atS)}{transform:translateY(${move(shown) * lineHeight}px)}`)
      .join('');
  const width = Math.ceil(columns * columnWidth) + 2 * margin;
  const height = rows * lineHeight + 2 * margin;
  const texts = all.map(({ text }, at) => row(text, at)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="npm run demo: a pull request's whole life">
<style>
text { font: 13px/${lineHeight}px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d1d7e0; white-space: pre; }
.title { font-weight: bold; fill: #f0f6fc; }
.ok { fill: #57ab5a; }
.scroll { animation: scroll ${totalS.toFixed(2)}s step-end infinite; }
.cover { animation: cover ${totalS.toFixed(2)}s step-end infinite; }
@keyframes scroll {${frames((shown) => -Math.max(0, shown - rows))}}
@keyframes cover {${frames((shown) => shown)}}
@media (prefers-reduced-motion: reduce) { .scroll, .cover { animation: none; } .cover { display: none; } }
</style>
<rect width="${width}" height="${height}" rx="8" fill="#151b23"/>
<clipPath id="screen"><rect x="0" y="${margin}" width="${width}" height="${rows * lineHeight}"/></clipPath>
<g clip-path="url(#screen)"><g class="scroll">
${texts}
<rect class="cover" y="${margin}" width="${width}" height="${all.length * lineHeight}" fill="#151b23"/>
</g></g>
</svg>
`;
}

function row(text: string, at: number): string {
  const shown = text.replaceAll(/\u001b\[\d*m/g, '');
  if (shown.trim() === '') return '';
  const look = shown === text ? (/^\s*[✓▸]/u.test(shown) ? ' class="ok"' : '') : ' class="title"';
  const escaped = shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${margin}" y="${margin + at * lineHeight + 13}"${look}>${escaped}</text>`;
}
