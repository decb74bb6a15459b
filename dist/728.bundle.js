"use strict";

exports.id = 728;

exports.ids = [ 728, 441 ];

exports.modules = {
 5581: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   e: () => bytes
  });
  const sizes = [ "B", "kB", "MB", "GB", "TB", "PB" ];
  function bytes(count) {
   if (count === null) return "–";
   let step = 0;
   let value = count;
   while (value >= 1023.95 && step < sizes.length - 1) {
    value /= 1024;
    step += 1;
   }
   return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, "")} ${sizes[step]}`;
  }
 },
 2170: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   p: () => duration
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1608);
  const units = {
   s: 1e3,
   m: 6e4,
   h: 36e5,
   d: 864e5,
   w: 6048e5
  };
  function duration(text, what) {
   const match = /^([1-9][0-9]{0,7})([smhdw])$/.exec(text);
   const ms = match ? Number(match[1]) * units[match[2]] : Number.NaN;
   if (ms <= 10 * 365 * units.d) return ms;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-duration", `${what} ${(0, 
   _names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is no length of time.`, "Write a number and a unit: 90s, 5m, 12h, 3d, 2w; at most ten years.");
  }
 },
 1608: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   SI: () => mainBranch,
   TL: () => quoted,
   at: () => branchName,
   gK: () => formatBranch,
   j1: () => projectName
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  const pattern = /^[a-z][a-z0-9_-]{0,62}$/;
  function projectName(text) {
   return checkedName("project", text);
  }
  function branchName(text) {
   const slash = text.indexOf("/");
   if (slash < 0) {
    const suggestion = pattern.test(text) ? ` such as \`${text}/main\`` : "";
    throw invalid(`${quoted(text)} names no branch`, `Write project/branch${suggestion}.`);
   }
   return {
    project: checkedName("project", text.slice(0, slash)),
    branch: checkedName("branch", text.slice(slash + 1))
   };
  }
  function formatBranch(name) {
   return `${name.project}/${name.branch}`;
  }
  const mainBranch = "main";
  function checkedName(what, text) {
   if (pattern.test(text)) return text;
   const reason = text.length > 63 ? `has ${text.length} characters` : text === "" ? "is empty" : "is not a valid name";
   throw invalid(`The ${what} name ${quoted(text)} ${reason}`, "A name has 1 to 63 lower-case letters, digits, `-` and `_`, and starts with a letter.");
  }
  function invalid(message, hint) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-name", `${message}.`, hint);
  }
  function quoted(text) {
   return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text).replace(/[\u007f-\u{10ffff}]/gu, c => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  }
 },
 6620: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   DT: () => asVeloError,
   J: () => VeloError,
   VM: () => interrupted
  });
  const exitCodes = {
   failed: 1,
   usage: 2,
   missing: 3,
   conflict: 4,
   unable: 5,
   interrupted: 130
  };
  class VeloError extends Error {
   name="VeloError";
   kind;
   code;
   hint;
   left;
   constructor(kind, code, message, hint, options = {}) {
    super(message, options.cause === undefined ? undefined : {
     cause: options.cause
    });
    this.kind = kind;
    this.code = code;
    this.hint = hint;
    this.left = options.left ?? [];
   }
   get exitCode() {
    return exitCodes[this.kind];
   }
   report() {
    return {
     code: this.code,
     message: this.message,
     hint: this.hint,
     left: this.left
    };
   }
  }
  function asVeloError(thrown) {
   if (thrown instanceof VeloError) return thrown;
   if (thrown instanceof Error && thrown.name === "AbortError") return interrupted(thrown);
   const message = thrown instanceof Error ? thrown.message : String(thrown);
   const {code: code, path: path} = thrown;
   if (code === "ENOSPC" || code === "EDQUOT") {
    const where = path ? ` under ${path}` : "";
    return new VeloError("unable", "no-space", `The file system is full${where}.`, "Delete branches that are not needed, or make it larger.", {
     cause: thrown
    });
   }
   const firstLine = message.split("\n", 1)[0] ?? "";
   return new VeloError("failed", "internal-error", firstLine, "Run `velo doctor`; `--verbose` shows where it happened.", {
    cause: thrown
   });
  }
  function interrupted(cause) {
   return new VeloError("interrupted", "interrupted", "Interrupted; what was begun has been undone.", "Run it again.", {
    cause: cause
   });
  }
 },
 6728: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   playPullRequest: () => playPullRequest
  });
  var core = __webpack_require__(6421);
  var github = __webpack_require__(1351);
  var src_velo = __webpack_require__(6441);
  var external_node_os_ = __webpack_require__(8161);
  var src_error = __webpack_require__(6620);
  var utils = __webpack_require__(2032);
  var dist_src = __webpack_require__(1267);
  var promises_ = __webpack_require__(8500);
  const limits = {
   attempts: 3,
   totalMs: 6e4
  };
  function retryDelay(failure, attempt, spentMs, nowMs) {
   if (attempt >= limits.attempts) return null;
   const wait = isLimit(failure) ? limitWait(failure, nowMs) : isOutage(failure) ? 500 * 4 ** (attempt - 1) : null;
   return wait !== null && spentMs + wait <= limits.totalMs ? wait : null;
  }
  function isOutage(failure) {
   return failure.status === 0 || failure.status >= 500;
  }
  function isLimit({status: status, headers: headers, message: message}) {
   if (status === 429) return true;
   return status === 403 && (headers["x-ratelimit-remaining"] === "0" || /\bsecondary rate\b/i.test(message));
  }
  function limitWait({headers: headers}, nowMs) {
   const seconds = Number(headers["retry-after"]);
   if (headers["retry-after"] !== undefined && seconds >= 0) return seconds * 1e3;
   const reset = Number(headers["x-ratelimit-reset"]);
   if (headers["x-ratelimit-remaining"] === "0" && reset > 0) return Math.max(0, reset * 1e3 - nowMs) + 1e3;
   return 6e4;
  }
  function createRetries(signal) {
   let spentMs = 0;
   return {
    async again(failure, attempt, tookMs) {
     spentMs += tookMs;
     const delay = signal.aborted ? null : retryDelay(failure, attempt, spentMs, Date.now());
     if (delay === null) return false;
     spentMs += delay;
     await (0, promises_.setTimeout)(delay, undefined, {
      signal: signal
     }).catch(() => {});
     return !signal.aborted;
    }
   };
  }
  function connectApi(options) {
   const {token: token, repository: repository, timeoutMs: timeoutMs = 1e4, signal: signal = (new AbortController).signal} = options;
   const octokit = new dist_src.E({
    ...utils.NT,
    ...(0, utils.EG)(token, options.baseUrl ? {
     baseUrl: options.baseUrl
    } : {})
   });
   const retries = createRetries(signal);
   octokit.hook.wrap("request", async (request, asked) => {
    for (let attempt = 1; ;attempt++) {
     const from = performance.now();
     try {
      asked.request.signal = AbortSignal.any([ signal, AbortSignal.timeout(timeoutMs) ]);
      return await request(asked);
     } catch (error) {
      const failure = asFailure(error);
      if (signal.aborted || asked.method === "POST" && isOutage(failure)) throw error;
      if (!await retries.again(failure, attempt, performance.now() - from)) throw error;
     }
    }
   });
   return {
    rest: octokit.rest,
    paginate: octokit.paginate,
    at: {
     owner: repository.owner,
     repo: repository.name
    },
    retries: retries,
    installation: token.startsWith("ghs_")
   };
  }
  function asFailure(error) {
   if (!(error instanceof Error)) return {
    status: 0,
    headers: {},
    message: String(error)
   };
   const response = "response" in error ? error.response : undefined;
   const status = response && "status" in error ? Number(error.status) : 0;
   return {
    status: status,
    headers: response?.headers ?? {},
    message: error.message
   };
  }
  function explain(error) {
   const {status: status, headers: headers, message: message} = asFailure(error);
   if (status === 0) return `GitHub gave no answer (${message || "no connection"}).`;
   const text = message.replace(/ - https?:\/\/\S+$/, "").replace(/\s+/g, " ");
   const lacking = status === 403 || status === 404 ? headers["x-accepted-github-permissions"] : undefined;
   const permission = lacking ? ` The token needs \`${String(lacking).replace(/=/g, ": ")}\`.` : "";
   return `GitHub answered ${status} (${text.slice(0, 200)}).${permission}`;
  }
  var bytes = __webpack_require__(5581);
  function code(text, limit = 80) {
   return `<code>${plain(text, limit)}</code>`;
  }
  function plain(text, limit = 80) {
   const visible = [ ...text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ").trim() ];
   const cut = visible.length > limit ? [ ...visible.slice(0, limit - 1), "…" ] : visible;
   return cut.map(neutral).join("") || "?";
  }
  const parted = "​";
  function neutral(character, index, all) {
   if (/[A-Za-z0-9 ,;?'"()/=%+-]/.test(character)) return character;
   if (/[.:]/.test(character) && (all[index + 1] ?? " ") === " ") return character;
   if (character === "@" || character === "#") return `&#${character.charCodeAt(0)};${parted}`;
   return /[\x21-\x7e]/.test(character) ? `&#${character.charCodeAt(0)};` : character;
  }
  function markdown_link(safeText, url) {
   return `[${safeText}](${encodeURI(url).replace(/[()<>@|\\`*[\]]/g, c => `%${c.charCodeAt(0).toString(16)}`)})`;
  }
  function time(ms) {
   return ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1e3).toFixed(ms < 9950 ? 1 : 0)} s`;
  }
  const months = [ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" ];
  function day(iso) {
   const date = new Date(iso);
   return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  }
  function minute(iso) {
   return `${day(iso)}, ${new Date(iso).toISOString().slice(11, 16)} UTC`;
  }
  const squares = [ "🟦", "🟩", "🟨", "🟪" ];
  const rest = "⬜";
  const width = 20;
  function timeBar(steps) {
   const totalMs = steps.reduce((sum, {ms: ms}) => sum + ms, 0);
   if (!(totalMs > 0)) return null;
   const longest = new Set([ ...steps ].sort((a, b) => b.ms - a.ms).slice(0, squares.length));
   const parts = steps.filter(step => longest.has(step) && step.ms >= totalMs / 100);
   const shown = parts.map(({name: name, ms: ms}, index) => ({
    label: plain(name, 40),
    ms: ms,
    square: squares[index] ?? rest
   }));
   const restMs = totalMs - shown.reduce((sum, {ms: ms}) => sum + ms, 0);
   if (restMs >= .5) shown.push({
    label: "the rest",
    ms: restMs,
    square: rest
   });
   const counts = apportion(shown.map(({ms: ms}) => ms));
   return {
    squares: shown.map(({square: square}, index) => square.repeat(counts[index] ?? 0)).join(""),
    legend: shown.map(({square: square, label: label, ms: ms}) => `${square} ${label} ${time(ms)}`).join(" · "),
    totalMs: totalMs
   };
  }
  function apportion(weights) {
   const sum = weights.reduce((total, weight) => total + weight, 0);
   const free = width - weights.length;
   const exact = weights.map(weight => weight / sum * free);
   const counts = exact.map(share => 1 + Math.floor(share));
   const missing = width - counts.reduce((total, count) => total + count, 0);
   const byRemainder = exact.map((share, index) => ({
    index: index,
    left: share % 1
   })).sort((a, b) => b.left - a.left);
   for (const {index: index} of byRemainder.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
   return counts;
  }
  const pushes = [ "opened", "reopened", "synchronize", "synchronized" ];
  function decideEarly(event) {
   const {name: name, action: action, pull: pull} = event;
   const closed = action === "closed" && (name === "pull_request" || name === "pull_request_target");
   const pushed = name === "pull_request" && pushes.includes(action);
   if (!pull || !(closed || pushed)) {
    const what = action ? `${name} (${action})` : name;
    return {
     intent: "skip",
     why: `The event ${what} changes no pull request's database.`
    };
   }
   if (pull.fork) {
    const why = "The pull request comes from a fork: its code is not trusted with a database on this machine.";
    return {
     intent: "skip",
     why: why
    };
   }
   return null;
  }
  function decide(event, live, branch, owner) {
   const early = decideEarly(event);
   if (early || !event.pull) return early ?? {
    intent: "skip",
    why: "There is no pull request."
   };
   if (event.action === "closed") return decideClosed(live, branch, owner);
   return decidePushed(event.action, event.pull, live, branch, owner);
  }
  function decideClosed(live, branch, owner) {
   if ("unreadable" in live) {
    return {
     intent: "refuse",
     code: "pull-request-unreadable",
     why: `It can't be seen that the pull request is closed: ${live.unreadable}`,
     help: "The branch was kept. Run the job again, or delete it by hand with `velo branch delete`."
    };
   }
   if (live.state === "open") return {
    intent: "supersede",
    why: "The pull request has been reopened meanwhile."
   };
   if (!branch) return {
    intent: "destroy",
    why: "The pull request was closed; its branch is gone already."
   };
   return foreign(branch, owner) ?? {
    intent: "destroy",
    why: "The pull request was closed."
   };
  }
  function decidePushed(action, pull, live, branch, owner) {
   const {head: head} = pull;
   const readable = !("unreadable" in live);
   if (readable && live.state === "closed") {
    return {
     intent: "supersede",
     why: "The pull request has been closed meanwhile."
    };
   }
   if (readable && live.head !== head) {
    return {
     intent: "supersede",
     why: `The pull request has moved on from ${decide_short(head)} to ${decide_short(live.head)}.`
    };
   }
   const warning = readable ? {} : {
    warning: `The pull request was taken as the event shows it: ${live.unreadable}`
   };
   if (!branch) {
    const why = action.startsWith("synchronize") ? `${decide_short(head)} was pushed, and there was no branch.` : `The pull request was ${action}.`;
    return {
     intent: "create",
     head: head,
     why: why,
     ...warning
    };
   }
   const refusal = foreign(branch, owner);
   if (refusal) return refusal;
   if (branch.head === head) return {
    intent: "reuse",
    head: head,
    why: `It was made for ${decide_short(head)} already.`,
    ...warning
   };
   const before = branch.head ? `was made for ${decide_short(branch.head)}` : "records no commit";
   return {
    intent: "reset",
    head: head,
    why: `The branch ${before}, and the head is ${decide_short(head)} now.`,
    ...warning
   };
  }
  function foreign(branch, owner) {
   if (branch.owner === owner) return null;
   return {
    intent: "refuse",
    code: "foreign-branch",
    why: branch.owner ? `The branch belongs to ${branch.owner}, not to ${owner}.` : `The branch was made by hand and belongs to nobody, not to ${owner}.`,
    help: "Nothing was changed. Give this repository a project of its own, or delete that branch if nobody needs it."
   };
  }
  function decide_short(sha) {
   return sha.slice(0, 7);
  }
  var external_node_crypto_ = __webpack_require__(7598);
  function marker(project, machine) {
   return `\x3c!-- velo project=${project} machine=${machine.slice(0, 253).replace(/[^A-Za-z0-9.-]/g, "_")} --\x3e`;
  }
  function isOurs(body, project) {
   return firstLines(body)[0]?.startsWith(`\x3c!-- velo project=${project} machine=`) === true;
  }
  function stateLine(facts) {
   return `\x3c!-- velo state=${(0, external_node_crypto_.createHash)("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16)} --\x3e`;
  }
  function commentState(body) {
   return /^<!-- velo state=([0-9a-f]{16}) -->$/.exec(firstLines(body)[1] ?? "")?.[1] ?? null;
  }
  function firstLines(body) {
   return (body ?? "").split(/\r?\n/, 2);
  }
  const commentLimit = 65536;
  function renderComment(facts) {
   const head = `${marker(facts.project, facts.machine)}\n${digest(facts)}\n`;
   const body = `${head}${renderBody(facts)}\n`;
   return body.length < commentLimit ? body : `${head}### ${code(`${facts.project}/${facts.branch}`)}\n`;
  }
  function renderBody(facts) {
   const name = code(`${facts.project}/${facts.branch}`, 140);
   return facts.outcome.state === "ready" ? ready(name, facts, facts.outcome) : destroyed(name, facts, facts.outcome);
  }
  function digest({project: project, branch: branch, machine: machine, sshHost: sshHost, outcome: outcome}) {
   if (outcome.state === "destroyed") return stateLine([ project, branch, machine, outcome.state ]);
   const {id: id, parent: parent, takenAt: takenAt, host: host, port: port, expiresAt: expiresAt} = outcome.facts;
   const expiry = expiresAt && day(expiresAt);
   return stateLine([ project, branch, machine, sshHost, outcome.head, id, parent, takenAt, host, port, expiry ]);
  }
  function ready(name, facts, live) {
   const head = markdown_link(`<code>${decide_short(live.head)}</code>`, live.headUrl);
   const parent = code(live.facts.parent ?? "?");
   const bar = timeBar(live.steps);
   const verb = {
    created: "Branched from",
    reset: "Reset to",
    reused: "Kept as it was branched from"
   }[live.result];
   const took = bar && live.result !== "reused" ? ` in **${time(bar.totalMs)}**` : "";
   return [ `### 🟢 ${name} is ready`, "", `${verb} ${parent}${took} for ${head}: real data, isolated, yours to break.`, "", ...bar ? [ `${bar.squares}<br>`, `<sub>${bar.legend}</sub>`, "" ] : [], table([ [ "Why", plain(live.why, 300) ], [ "Data", `${parent} as of ${minute(live.facts.takenAt)}` ], [ "Size", sizes(live) ], [ "Address", `${code(`${live.facts.host}:${live.facts.port}`)} on ${code(facts.machine)}` ], [ "Expires", live.facts.expiresAt ? `${day(live.facts.expiresAt)}; every run moves it on` : "never" ] ]), "", "**Connect from your machine**", "", ...connect(facts, live), "", footer(facts, "A push resets it, closing the pull request removes it") ].join("\n");
  }
  function destroyed(name, facts, gone) {
   const freed = gone.freedBytes === null ? "" : ` **${(0, bytes.e)(gone.freedBytes)}** given back.`;
   return [ `### ⚪ ${name} is destroyed`, "", `${plain(gone.why, 300)} Its database went with it, and nothing is left behind.${freed}`, "", footer(facts, "Reopen the pull request to get a new one") ].join("\n");
  }
  function sizes({facts: {ownBytes: ownBytes, referencedBytes: referencedBytes}}) {
   if (referencedBytes === null) return ownBytes === null ? "not measured" : `${(0, 
   bytes.e)(ownBytes)} of its own`;
   if (ownBytes === null) return (0, bytes.e)(referencedBytes);
   return `<b>${(0, bytes.e)(ownBytes)}</b> of its own, of ${(0, bytes.e)(referencedBytes)} that it sees`;
  }
  function connect({project: project, branch: branch, sshHost: sshHost}, {facts: {host: host, port: port}}) {
   const at = word(sshHost);
   return [ "```sh", `ssh -f -N -L ${port}:${word(host)}:${port} ${at}`, `psql "$(ssh ${at} velo branch password ${word(project)}/${word(branch)})"`, "```" ];
  }
  function word(text) {
   return text.replace(/[^A-Za-z0-9._:-]/g, "").replace(/^-+/, "").slice(0, 253) || "HOST";
  }
  function footer({runUrl: runUrl}, text) {
   return `<sub>${text} · ${markdown_link("this run", runUrl)} · made by velo</sub>`;
  }
  function table(rows) {
   const lines = rows.map(([name, cell]) => `<tr><td><b>${name}</b></td><td>${cell}</td></tr>`);
   return [ "<table>", ...lines, "</table>" ].join("\n");
  }
  async function writeComment(api, wanted) {
   const known = wanted.knownId === null ? null : await readKnown(api, wanted.knownId, wanted);
   const updated = known && await update(api, known, wanted.body);
   if (updated) return updated;
   const author = await ownLogin(api);
   const found = await findOurs(api, wanted, author);
   for (const [index, comment] of found.entries()) {
    const written = await update(api, comment, wanted.body);
    if (!written) continue;
    for (const extra of found.slice(index + 1)) await remove(api, extra.id);
    return written;
   }
   return wanted.create ? create(api, wanted, author) : null;
  }
  async function readKnown(api, id, {number: number, project: project}) {
   const comment = await orGone(api.rest.issues.getComment({
    ...api.at,
    comment_id: id
   }));
   if (!comment || !isOurs(comment.body, project)) return null;
   return comment.issue_url?.endsWith(`/${number}`) === false ? null : comment;
  }
  async function update(api, comment, body) {
   const state = commentState(body);
   if (comment.body === body || state !== null && commentState(comment.body) === state) {
    return {
     id: comment.id,
     url: comment.html_url,
     change: "unchanged",
     certain: true
    };
   }
   const written = await orGone(api.rest.issues.updateComment({
    ...api.at,
    comment_id: comment.id,
    body: body
   }));
   return written && {
    id: comment.id,
    url: comment.html_url,
    change: "updated",
    certain: true
   };
  }
  async function create(api, wanted, author) {
   for (let attempt = 1; ;attempt++) {
    const from = performance.now();
    try {
     const {data: data} = await api.rest.issues.createComment({
      ...api.at,
      issue_number: wanted.number,
      body: wanted.body
     });
     if (data?.id) return {
      id: data.id,
      url: data.html_url,
      change: "created",
      certain: attempt === 1
     };
     throw new Error("the answer broke off");
    } catch (error) {
     const failure = asFailure(error);
     if (!isOutage(failure)) throw error;
     const again = await api.retries.again(failure, attempt, performance.now() - from);
     const arrived = await findOurs(api, wanted, author).catch(() => []);
     const [first] = arrived;
     if (first) return {
      id: first.id,
      url: first.html_url,
      change: "created",
      certain: false
     };
     if (!again) throw error;
    }
   }
  }
  async function findOurs(api, {number: number, project: project}, author) {
   const all = await api.paginate(api.rest.issues.listComments, {
    ...api.at,
    issue_number: number,
    per_page: 100
   });
   return all.filter(comment => comment.user?.login === author && isOurs(comment.body, project));
  }
  async function remove(api, id) {
   await orGone(api.rest.issues.deleteComment({
    ...api.at,
    comment_id: id
   }));
  }
  async function ownLogin(api) {
   const bot = "github-actions[bot]";
   if (api.installation) return bot;
   try {
    const {data: data} = await api.rest.users.getAuthenticated();
    return data.login;
   } catch (error) {
    if ([ 401, 403, 404 ].includes(asFailure(error).status)) return bot;
    throw error;
   }
  }
  async function orGone(request) {
   try {
    return (await request).data;
   } catch (error) {
    if ([ 404, 410 ].includes(asFailure(error).status)) return null;
    throw error;
   }
  }
  const labelKeys = {
   head: "github.head",
   run: "github.run",
   attempt: "github.attempt",
   repository: "github.repository",
   comment: "github.comment",
   steps: "github.steps"
  };
  function ownerOf(pull, run) {
   return `github:${new URL(run.serverUrl).host}/${pull.repository.id}#${pull.number}`;
  }
  function runLabels(pull, run, head) {
   return {
    [labelKeys.head]: head,
    [labelKeys.run]: String(run.id),
    [labelKeys.attempt]: String(run.attempt),
    [labelKeys.repository]: `${pull.repository.owner}/${pull.repository.name}`.slice(0, 256)
   };
  }
  function commentId(labels) {
   const id = Number(labels[labelKeys.comment]);
   return Number.isSafeInteger(id) && id > 0 ? id : null;
  }
  function stepsLabel(steps) {
   let text = "";
   for (const {name: name, ms: ms} of steps) {
    const next = `${text}${text && ";"}${name.replace(/[^\x20-\x7e]|[;=]/g, " ").slice(0, 40)}=${Math.round(ms)}`;
    if (next.length > 256) break;
    text = next;
   }
   return text;
  }
  function readSteps(labels) {
   return (labels[labelKeys.steps] ?? "").split(";").flatMap(part => {
    const [name, ms] = part.split("=");
    return name && ms && /^\d+$/.test(ms) ? [ {
     name: name,
     ms: Number(ms)
    } ] : [];
   });
  }
  function maskSecrets({password: password, url: url}) {
   const secrets = new Set([ password, encodeURIComponent(password), url ].filter(text => text.length >= 8));
   for (const secret of secrets) core.Pq(secret);
  }
  function setOutputs({result: result, branch: branch, urlChanged: urlChanged, durationMs: durationMs}) {
   const values = {
    active: String(branch !== null),
    result: result,
    url: branch?.url ?? "",
    host: branch?.host ?? "",
    port: branch ? String(branch.port) : "",
    user: branch?.user ?? "",
    password: branch?.password ?? "",
    database: branch?.database ?? "",
    branch: branch ? `${branch.project}/${branch.branch}` : "",
    "expires-at": branch?.expiresAt ?? "",
    "url-changed": String(urlChanged),
    "comment-url": "",
    "duration-ms": String(Math.round(durationMs))
   };
   for (const [name, value] of Object.entries(values)) core.uH(name, value);
  }
  function setCommentUrl(url) {
   core.uH("comment-url", url);
  }
  function exportConnection(name, branch) {
   if (!name) return;
   core.dN(name, branch?.url ?? "");
   core.dN("PGHOST", branch?.host ?? "");
   core.dN("PGPORT", branch ? String(branch.port) : "");
   core.dN("PGUSER", branch?.user ?? "");
   core.dN("PGPASSWORD", branch?.password ?? "");
   core.dN("PGDATABASE", branch?.database ?? "");
  }
  function commentFacts({inputs: inputs, pull: pull, run: run}, played) {
   const {decision: decision, before: before, after: after} = played;
   const machine = (0, external_node_os_.hostname)();
   const common = {
    project: inputs.project,
    branch: `pr-${pull.number}`,
    machine: machine,
    sshHost: machine,
    runUrl: run.url
   };
   if (decision.intent === "destroy") {
    return {
     ...common,
     outcome: {
      state: "destroyed",
      why: decision.why,
      freedBytes: before?.ownBytes ?? null
     }
    };
   }
   if (!after || !("head" in decision)) return null;
   const result = {
    create: "created",
    reuse: "reused",
    reset: "reset"
   }[decision.intent];
   const steps = decision.intent === "reuse" ? readSteps(after.labels) : after.steps;
   const headUrl = `${run.serverUrl}/${pull.repository.owner}/${pull.repository.name}/commit/${decision.head}`;
   const outcome = {
    state: "ready",
    result: result,
    why: decision.why,
    head: decision.head,
    headUrl: headUrl,
    facts: after,
    steps: steps
   };
   return {
    ...common,
    outcome: outcome
   };
  }
  async function announce(play, played, facts, api) {
   const {inputs: inputs, pull: pull} = play;
   if (inputs.comment === "false") return;
   let written;
   try {
    written = await writeComment(api, {
     number: pull.number,
     project: inputs.project,
     body: renderComment(facts),
     knownId: commentId((played.after ?? played.before)?.labels ?? {}),
     create: facts.outcome.state === "ready" || played.before !== null
    });
   } catch (error) {
    const message = `The comment could not be written. ${explain(error)}`;
    const hint = "Give the job `permissions: { pull-requests: write }`, or set `comment: false`.";
    if (inputs.comment === "required") throw new src_error.J("failed", "comment-failed", message, hint, {
     cause: error
    });
    core.$e(`${message} The branch is not affected. ${hint}`);
    return;
   }
   if (!written) return;
   core.pq(`Comment ${written.change}: ${written.url}`);
   setCommentUrl(written.url);
   await keepWithBranch(play, played, written);
  }
  async function keepWithBranch({velo: velo, signal: signal}, {after: after, decision: decision}, written) {
   if (!after) return;
   const labels = {};
   const id = written.certain ? String(written.id) : "";
   if ((after.labels[labelKeys.comment] ?? "") !== id) labels[labelKeys.comment] = id;
   if (decision.intent !== "reuse") labels[labelKeys.steps] = stepsLabel(after.steps);
   if (Object.keys(labels).length === 0) return;
   try {
    await velo.setBranch({
     branch: `${after.project}/${after.branch}`,
     labels: labels
    }, {
     signal: signal
    });
   } catch (error) {
    core.Yz(`The comment's id was not kept: ${error instanceof Error ? error.message : String(error)}`);
   }
  }
  async function summarise(facts) {
   if (!process.env.GITHUB_STEP_SUMMARY) return;
   await core.z.addRaw(renderBody(facts), true).write();
  }
  var schemas = __webpack_require__(3619);
  var api = __webpack_require__(3305);
  const sha = schemas.YjP().check(api.Fk(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
  const count = schemas.Whr().check(api.NC());
  const payloadSchema = schemas.Ikc({
   action: schemas.YjP(),
   pull_request: schemas.Ikc({
    number: count,
    head: schemas.Ikc({
     sha: sha,
     repo: schemas.cl6(schemas.Ikc({
      id: count
     }))
    })
   }),
   repository: schemas.Ikc({
    id: count,
    full_name: schemas.YjP().check(api.Fk(/^[^/\s]+\/[^/\s]+$/))
   })
  });
  function readEvent(name, payload) {
   const action = typeof payload.action === "string" ? payload.action : "";
   if (payload.pull_request === undefined) return {
    name: name,
    action: action,
    pull: null
   };
   const parsed = payloadSchema.safeParse(payload);
   if (!parsed.success) {
    const wrong = parsed.error.issues.map(({path: path}) => path.join(".")).join(", ");
    throw new src_error.J("failed", "unreadable-event", `The payload of ${name} is not one of a pull request: ${wrong} can’t be read.`, "Run the action on `pull_request` or `pull_request_target`.");
   }
   const {pull_request: pull, repository: repository} = parsed.data;
   const [owner = "", repositoryName = ""] = repository.full_name.split("/");
   return {
    name: name,
    action: action,
    pull: {
     number: pull.number,
     head: pull.head.sha,
     fork: pull.head.repo?.id !== repository.id,
     repository: {
      id: repository.id,
      owner: owner,
      name: repositoryName
     }
    }
   };
  }
  function readRun(env) {
   const serverUrl = (env.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, "");
   const id = Number(env.GITHUB_RUN_ID) || 0;
   const attempt = Number(env.GITHUB_RUN_ATTEMPT) || 1;
   return {
    serverUrl: serverUrl,
    id: id,
    attempt: attempt,
    url: `${serverUrl}/${env.GITHUB_REPOSITORY ?? ""}/actions/runs/${id}`
   };
  }
  var duration = __webpack_require__(2170);
  var names = __webpack_require__(1608);
  const inputs_text = schemas.YjP().check(api.WN());
  const given = inputs_text.check(api.m9(1, "is missing"));
  const flag = schemas.FsL(schemas.k5n([ "true", "false" ], "must be `true` or `false`"), schemas.pdi(word => word === "true"));
  const shape = {
   project: schemas.FsL(given, schemas.YjP().check(passes(names.j1))),
   parent: schemas.Rvf(inputs_text, "main"),
   ttl: schemas.Rvf(inputs_text.check(passes(length => (0, duration.p)(length, "The length"))), "14d"),
   env: schemas.Rvf(schemas.YjP().check(api.Fk(/^([A-Za-z_][A-Za-z0-9_]*)?$/, "is no name of an environment variable"), schemas.YPB(name => !/^(GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|PATH$)/i.test(name), "is one of the runner’s own")), ""),
   comment: schemas.Rvf(schemas.k5n([ "auto", "required", "false" ], "must be `auto`, `required` or `false`"), "auto"),
   "create-project": schemas.Rvf(flag, false),
   "github-token": given
  };
  const schema = schemas.FsL(schemas.Ikc(shape), schemas.pdi((raw, context) => {
   const parent = raw.parent.includes("/") ? raw.parent : `${raw.project}/${raw.parent}`;
   const message = mistake(parent, name => {
    if ((0, names.at)(name).project !== raw.project) throw new Error(`lies in another project than ${raw.project}`);
   });
   if (message) context.issues.push({
    code: "custom",
    message: message,
    input: parent,
    path: [ "parent" ]
   });
   return {
    ...raw,
    parent: parent
   };
  }));
  const known = new Set(Object.keys(shape));
  function readInputs(env) {
   const raw = {};
   const unknown = [];
   for (const [key, value] of Object.entries(env)) {
    if (!key.startsWith("INPUT_") || !value) continue;
    const name = key.slice("INPUT_".length).toLowerCase();
    if (known.has(name)) raw[name] = value; else unknown.push(name);
   }
   const parsed = schema.safeParse(raw);
   if (parsed.success) return {
    inputs: parsed.data,
    unknown: unknown
   };
   const mistakes = parsed.error.issues.map(issue => `\`${issue.path.join(".")}\` ${missing(issue) ?? issue.message}`);
   throw new src_error.J("usage", "invalid-inputs", `${mistakes.length === 1 ? "An input is" : `${mistakes.length} inputs are`} wrong: ${mistakes.join("; ")}.`, "Correct the values under `with:`; the action’s README lists them all.");
  }
  function missing(issue) {
   return issue.code === "invalid_type" && issue.input === undefined ? "is missing" : null;
  }
  function passes(check) {
   return schemas.z6Y(context => {
    const message = mistake(context.value, check);
    if (message) context.issues.push({
     code: "custom",
     message: message,
     input: context.value
    });
   });
  }
  function mistake(text, check) {
   try {
    check(text);
    return null;
   } catch (error) {
    const message = error instanceof src_error.J ? `is wrong: ${error.message} ${error.hint}` : error.message;
    return message.replace(/\.$/, "");
   }
  }
  async function readLive(api, number) {
   try {
    const {data: data} = await api.rest.pulls.get({
     ...api.at,
     pull_number: number
    });
    const state = data?.state;
    if ((state === "open" || state === "closed") && data.head?.sha) return {
     state: state,
     head: data.head.sha
    };
    return {
     unreadable: "GitHub’s answer is no pull request."
    };
   } catch (error) {
    return {
     unreadable: explain(error)
    };
   }
  }
  async function grouped(title, signal, work) {
   core.Oh(title);
   try {
    return await work({
     signal: signal,
     progress: logStep
    });
   } finally {
    core.N4();
   }
  }
  function logStep(event) {
   if (event.kind === "end") core.pq(`▸ ${oneLine(event.name)} ${time(event.ms)}`);
   if (event.kind === "note") core.pq(`  ${oneLine(event.text)}`);
  }
  function oneLine(text) {
   return text.replace(/\p{Cc}+/gu, " ");
  }
  function fail(thrown) {
   const error = (0, src_error.DT)(thrown);
   const left = error.left.length > 0 ? [ `Left behind: ${error.left.join("; ")}` ] : [];
   core.C1([ error.message, error.hint, ...left ].filter(Boolean).map(oneLine).join("\n"));
   if (error.code === "internal-error" && error.cause instanceof Error) core.Yz(error.cause.stack ?? "");
  }
  function pullBranch({inputs: inputs, pull: pull}) {
   return `${inputs.project}/pr-${pull.number}`;
  }
  async function requireProject({velo: velo, inputs: inputs, signal: signal}) {
   const {project: project} = inputs;
   try {
    await velo.getProject(project);
   } catch (error) {
    if (!isMissing(error)) throw error;
    if (inputs["create-project"]) {
     await grouped(`Create project ${project}`, signal, operation => velo.createProject({
      name: project
     }, operation));
     return;
    }
    const {stores: stores} = await velo.status();
    const places = stores.map(({storage: storage, pool: pool}) => `${storage} ${pool}`).join(", ") || "no store at all";
    throw new src_error.J("missing", "project-not-found", `There is no project ${project} on ${(0, 
    external_node_os_.hostname)()} (looked in ${places}).`, `Run the job on the machine that has it, or make it there: \`velo project create ${project}\`.`, {
     cause: error
    });
   }
  }
  async function playBranch(play, live) {
   const owner = ownerOf(play.pull, play.run);
   for (let round = 1; ;round++) {
    const before = await findBranch(play);
    const facts = before && {
     owner: before.owner,
     head: before.labels[labelKeys.head] ?? null
    };
    const decision = decide(play.event, live, facts, owner);
    const from = performance.now();
    try {
     const after = await carryOut(play, decision, before, owner);
     return {
      decision: decision,
      before: before,
      after: after,
      durationMs: performance.now() - from
     };
    } catch (error) {
     const overtaken = decision.intent === "create" ? isConflict(error) : before !== null && isMissing(error);
     if (!overtaken || round === 3) throw error;
    }
   }
  }
  async function findBranch(play) {
   try {
    return masked(await play.velo.getBranch(pullBranch(play)));
   } catch (error) {
    if (isMissing(error)) return null;
    throw error;
   }
  }
  async function carryOut(play, decision, before, owner) {
   const {velo: velo, pull: pull, run: run, inputs: inputs, signal: signal} = play;
   const branch = pullBranch(play);
   const {ttl: ttl, parent: parent} = inputs;
   switch (decision.intent) {
   case "create":
    {
     const labels = runLabels(pull, run, decision.head);
     return grouped(`Create ${branch}`, signal, async operation => measured(velo, masked(await velo.createBranch({
      branch: branch,
      parent: parent,
      ttl: ttl,
      owner: owner,
      labels: labels,
      ifExists: "fail"
     }, operation))));
    }

   case "reset":
    {
     const labels = runLabels(pull, run, decision.head);
     return grouped(`Reset ${branch}`, signal, async operation => measured(velo, masked(await velo.resetBranch({
      branch: branch,
      ttl: ttl,
      owner: owner,
      labels: labels
     }, operation))));
    }

   case "reuse":
    {
     const labels = runLabels(pull, run, decision.head);
     return grouped(`Reuse ${branch}`, signal, async operation => {
      const kept = masked(await velo.setBranch({
       branch: branch,
       ttl: ttl,
       labels: labels
      }, operation));
      return kept.status === "running" ? kept : masked(await velo.startBranch(branch, operation));
     });
    }

   case "destroy":
    if (before) {
     await grouped(`Destroy ${branch}`, signal, operation => velo.deleteBranch({
      branch: branch
     }, operation));
    }
    return null;

   case "refuse":
    throw new src_error.J("conflict", decision.code, `${branch}: ${decision.why}`, decision.help);

   default:
    return null;
   }
  }
  async function measured(velo, answer) {
   const {ownBytes: ownBytes, referencedBytes: referencedBytes} = await velo.getBranch(`${answer.project}/${answer.branch}`);
   return {
    ...answer,
    ownBytes: ownBytes,
    referencedBytes: referencedBytes
   };
  }
  function masked(answer) {
   maskSecrets(answer);
   return answer;
  }
  function isMissing(error) {
   return error instanceof src_error.J && error.kind === "missing";
  }
  function isConflict(error) {
   return error instanceof src_error.J && error.kind === "conflict";
  }
  async function playPullRequest() {
   const stop = new AbortController;
   for (const name of [ "SIGINT", "SIGTERM" ]) process.on(name, () => stop.abort(name));
   try {
    await run(stop.signal);
   } catch (error) {
    fail(error);
   }
  }
  async function run(signal) {
   const {inputs: inputs, unknown: unknown} = readInputs(process.env);
   if (unknown.length > 0) core.$e(`Unknown inputs were ignored: ${unknown.join(", ")}.`);
   const event = readEvent(github._.eventName ?? "", github._.payload);
   const early = decideEarly(event);
   if (early || !event.pull) {
    finish(inputs, "skipped", null);
    if (early) (event.pull?.fork ? core.lm : core.pq)(early.why);
    return;
   }
   const velo = await (0, src_velo.openVelo)();
   try {
    await playPull({
     velo: velo,
     event: event,
     pull: event.pull,
     run: readRun(process.env),
     inputs: inputs,
     signal: signal
    });
   } finally {
    await velo.close();
   }
  }
  async function playPull(play) {
   const {inputs: inputs, pull: pull, signal: signal} = play;
   const api = connectApi({
    token: inputs["github-token"],
    repository: pull.repository,
    signal: signal
   });
   const [live] = await Promise.all([ readLive(api, pull.number), requireProject(play) ]);
   const played = await playBranch(play, live);
   const {decision: decision} = played;
   core.pq(`${pullBranch(play)}: ${resultOf(played)}. ${decision.why}`);
   if ("warning" in decision && decision.warning) core.$e(decision.warning);
   finish(inputs, resultOf(played), played);
   const facts = commentFacts(play, played);
   if (!facts) return;
   await summarise(facts);
   await announce(play, played, facts, api);
  }
  function finish(inputs, result, played) {
   const branch = played?.after ?? null;
   const urlChanged = branch !== null && branch.url !== played?.before?.url;
   setOutputs({
    result: result,
    branch: branch,
    urlChanged: urlChanged,
    durationMs: played?.durationMs ?? 0
   });
   exportConnection(inputs.env, branch);
  }
  function resultOf({decision: decision}) {
   const results = {
    create: "created",
    reuse: "reused",
    reset: "reset",
    destroy: "destroyed",
    skip: "skipped",
    supersede: "superseded"
   };
   if (decision.intent === "refuse") throw new Error("a refusal was thrown before");
   return results[decision.intent];
  }
 },
 7774: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   W: () => userByName,
   j: () => isRoot
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  function isRoot() {
   return process.getuid?.() === 0;
  }
  function userByName(name) {
   for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/etc/passwd", "utf8").split("\n")) {
    const [login, , uid, gid] = line.split(":");
    if (login === name) return {
     uid: Number(uid),
     gid: Number(gid)
    };
   }
   return undefined;
  }
 },
 449: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   EY: () => versionHeader,
   Xg: () => protocolVersion,
   Xr: () => sockets,
   bl: () => requestLimit,
   fO: () => heartbeatMs,
   jI: () => operationHeader,
   zU: () => operations
  });
  const protocolVersion = 1;
  const versionHeader = "velo-protocol";
  const operationHeader = "velo-operation";
  const requestLimit = 64 * 1024;
  const heartbeatMs = 1e4;
  const sockets = {
   people: "/run/velo/velo.sock",
   jobs: "/run/velo/runner.sock"
  };
  const operations = {
   createProject: "stream",
   deleteProject: "stream",
   createBranch: "stream",
   deleteBranch: "stream",
   resetBranch: "stream",
   startBranch: "stream",
   stopBranch: "stream",
   restartBranch: "stream",
   startAll: "stream",
   setBranch: "stream",
   branchPassword: "stream",
   doctor: "stream",
   repair: "stream",
   listProjects: "document",
   getProject: "document",
   listBranches: "document",
   getBranch: "document",
   status: "document",
   machine: "document"
  };
 },
 6441: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   openVelo: () => openVelo
  });
  var external_node_fs_ = __webpack_require__(3024);
  var error = __webpack_require__(6620);
  var user = __webpack_require__(7774);
  var protocol = __webpack_require__(449);
  function findAgent(env) {
   if (env.VELO_SOCKET !== undefined) return env.VELO_SOCKET || undefined;
   if ((0, user.j)()) return undefined;
   const there = Object.values(protocol.Xr).filter(path => (0, external_node_fs_.existsSync)(path));
   const open = there.find(mayWrite);
   if (open !== undefined) return open;
   if (there.length > 0) throw notPermitted(there);
   if (env.VELO_STORAGE === "zfs" || env.VELO_STORAGE === "btrfs") throw agentNeeded(env.VELO_STORAGE);
   return undefined;
  }
  function mayWrite(path) {
   try {
    (0, external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
    return true;
   } catch {
    return false;
   }
  }
  function notPermitted(there) {
   return new error.J("unable", "not-permitted", `This host's databases are looked after by an agent, and this user may not speak to it (${there.join(", ")}).`, "As root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs; then log in anew. `VELO_SOCKET=` (empty) works in a folder of your own instead.");
  }
  function agentNeeded(storage) {
   return new error.J("unable", "agent-needed", `${storage} needs root or the host's agent, and neither is here.`, "Make the host ready once: `sudo velo setup`. Where that was done: `sudo systemctl start velo-agent`.");
  }
  async function openVelo({env: env = process.env} = {}) {
   const socket = findAgent(env);
   if (socket !== undefined) {
    const {openRemote: openRemote} = await __webpack_require__.e(445).then(__webpack_require__.bind(__webpack_require__, 445));
    return openRemote(socket, env);
   }
   const {openEngine: openEngine} = await Promise.all([ __webpack_require__.e(912), __webpack_require__.e(28) ]).then(__webpack_require__.bind(__webpack_require__, 2028));
   return openEngine(env);
  }
 }
};


