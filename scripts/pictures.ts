/**
 * `npm run pictures`: the comment as people see it, by the renderer that the action uses, as pictures: every state in
 * light, dark and on a phone (390 px), below node_modules/.cache/pictures; the README's two into docs/pictures. Fails
 * when something is cut off. Needs Chromium on the PATH (Debian: `apt-get install chromium fonts-noto-core fonts-noto-color-emoji`).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { marked } from 'marked';
import { renderComment, renderUntouched } from '../src/github/comment/comment.ts';
import { states } from './pictures-states.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'node_modules/.cache/pictures');
const require = createRequire(import.meta.url);

const styles = {
  light: require.resolve('github-markdown-css/github-markdown-light.css'),
  dark: require.resolve('github-markdown-css/github-markdown-dark.css'),
};

/** Where a picture is looked at; widths in CSS pixels. */
const views = {
  light: { theme: 'light', width: 720, scale: 2 },
  dark: { theme: 'dark', width: 720, scale: 2 },
  phone: { theme: 'light', width: 390, scale: 2 },
} as const;
type View = (typeof views)[keyof typeof views];

const program = process.env.CHROMIUM ?? 'chromium';
mkdirSync(folder, { recursive: true });
mkdirSync(join(root, 'docs/pictures'), { recursive: true });
const texts = Object.values(states).flatMap((facts) => {
  const text = 'outcome' in facts ? renderComment(facts) : renderUntouched(facts.name, facts.why, facts.help);
  const opened = text.replaceAll('<details>', '<details open>');
  return opened === text ? [text] : [text, opened];
});
for (const [name, view] of Object.entries(views)) await take(join(folder, `${name}.png`), texts, view);
for (const name of ['light', 'dark'] as const) {
  await take(join(root, `docs/pictures/comment-${name}.png`), texts.slice(0, 1), views[name]);
}
// What they show, for the test that sees whether they are still the comment.
writeFileSync(join(root, 'docs/pictures/comment.txt'), `${texts[0]}\n`);
process.stdout.write(`${texts.length} comments in ${folder}, the first in docs/pictures\n`);

/** Renders Markdown as GitHub shows comments, and takes their picture, no higher than it is. */
async function take(file: string, markdown: readonly string[], view: View): Promise<void> {
  const page = join(folder, `${basename(file)}.html`);
  writeFileSync(page, html(markdown, view));
  await chromium(view, await measured(page, view), [`--screenshot=${file}`, page]);
}

/** The page's height, as its own script has written it into the title. */
async function measured(page: string, view: View): Promise<number> {
  const { stdout } = await chromium(view, 4_000, ['--dump-dom', page]);
  const [, height, wide] = /<title>(\d+) (\d+)<\/title>/.exec(stdout) ?? [];
  if (!height) throw new Error(`${page} could not be measured`);
  if (Number(wide) > view.width) throw new Error(`${page} is ${wide} px wide: something is cut at ${view.width}`);
  return Number(height);
}

async function chromium({ width, scale }: View, height: number, args: string[]): Promise<{ stdout: string }> {
  // A window narrower than 500 px is not to be had: the page itself has its width.
  const window = `--window-size=${Math.max(500, width)},${height}`;
  const fixed = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--force-device-scale-factor=${scale}`,
  ];
  return execa(program, [...fixed, window, '--virtual-time-budget=2000', ...args], { timeout: 60_000 });
}

function html(markdown: readonly string[], { theme, width }: View): string {
  const css = readFileSync(styles[theme], 'utf8');
  const [text, line, head] = theme === 'dark' ? ['#9198a1', '#3d444d', '#151b23'] : ['#59636e', '#d1d9e0', '#f6f8fa'];
  const ground = theme === 'dark' ? '#0d1117' : '#ffffff';
  return `<!doctype html><html><head><meta charset="utf-8"><title></title><style>${css}
    html { background: ${ground}; }
    body { margin: 0; width: ${width}px; display: flow-root; }
    .comment { margin: 12px; border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
    .head { padding: 8px 16px; font: 14px/1.5 "Noto Sans", sans-serif; color: ${text}; background: ${head}; border-bottom: 1px solid ${line}; }
    .markdown-body { padding: 16px; font-size: 14px; font-family: "Noto Sans", "Noto Color Emoji", sans-serif; }
    .markdown-body summary { cursor: pointer; }
  </style></head><body>${markdown.map(comment).join('')}<script>
    // What scrolls sideways is cut on a phone.
    const blocks = [...document.querySelectorAll('.markdown-body, .markdown-body *')].filter((each) => each.clientWidth > 0);
    const cut = Math.max(0, ...blocks.map((each) => each.scrollWidth - each.clientWidth));
    document.title = Math.ceil(document.body.getBoundingClientRect().height) + ' ' + (document.body.clientWidth + cut);
  </script></body></html>`;
}

function comment(markdown: string): string {
  return `<div class="comment"><div class="head"><b>github-actions</b> bot commented 1 minute ago</div>
    <div class="markdown-body">${marked.parse(markdown, { async: false, gfm: true })}</div></div>`;
}
