import { span } from '../../contract/values/duration.ts';
import { plain } from './text.ts';

/** The step that runs, for a terminal: drawn when it begins, when it has come further, and each second. */
export class RunningStep {
  readonly #name: string;
  readonly #draw: (line: string) => void;
  readonly #from = Date.now();
  readonly #clock: NodeJS.Timeout;
  #moved = '';

  constructor(name: string, draw: (line: string) => void) {
    this.#name = name;
    this.#draw = draw;
    this.#clock = setInterval(() => this.#show(), 1_000);
    // A clock is no reason to go on.
    this.#clock.unref();
    this.#show();
  }

  moved(text: string): void {
    this.#moved = plain(text);
    this.#show();
  }

  end(): void {
    clearInterval(this.#clock);
  }

  #show(): void {
    const ms = Date.now() - this.#from;
    const about = [this.#moved, ms < 1_000 ? '' : span(ms)].filter((text) => text !== '').join(' · ');
    this.#draw(about === '' ? this.#name : `${this.#name}  ${about}`);
  }
}
