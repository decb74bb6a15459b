"use strict";

exports.id = 7737;

exports.ids = [ 7737 ];

exports.modules = {
 75581: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
 27737: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $V: () => commentFacts,
   Dg: () => addToSummary,
   e6: () => shownCredentials,
   fS: () => summarise,
   iP: () => announce
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
  var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66620);
  var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53808);
  var _comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54786);
  var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18041);
  var _live_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58840);
  var _outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78402);
  var _play_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78532);
  function commentFacts(play, played) {
   const {inputs: inputs, run: run, event: event, machine: machine} = play;
   const {decision: decision, before: before, after: after, error: error, freed: freed} = played;
   const sshHost = inputs["ssh-host"] || machine;
   const {project: project, user: role} = inputs;
   const common = {
    project: project,
    branch: (0, _play_js__WEBPACK_IMPORTED_MODULE_7__.W0)(play),
    machine: machine,
    sshHost: sshHost,
    role: role,
    runUrl: run.url
   };
   const {intent: intent, why: why} = decision;
   if (intent === "skip" || intent === "supersede" || intent === "reconcile" || intent === "refuse") return null;
   if (error) {
    const {message: message, hint: hint, left: left} = error;
    return {
     ...common,
     outcome: {
      state: "failed",
      attempt: intent,
      message: message,
      hint: hint,
      left: left,
      stands: before !== null
     }
    };
   }
   if (intent === "destroy") return {
    ...common,
    outcome: {
     state: "destroyed",
     why: why,
     freedBytes: freed
    }
   };
   if (!after || !("head" in decision)) return null;
   const {head: head} = decision;
   const results = {
    create: "created",
    reuse: "reused",
    reset: "reset",
    keep: "kept"
   };
   const made = intent === "create" || intent === "reset";
   const {owner: owner, name: name} = event.repository;
   const outcome = {
    state: "ready",
    result: results[decision.intent],
    why: why,
    head: head,
    headUrl: `${run.serverUrl}/${owner}/${name}/commit/${head}`,
    facts: after,
    steps: made ? after.steps : (0, _labels_js__WEBPACK_IMPORTED_MODULE_4__.I$)(after.labels)
   };
   return {
    ...common,
    outcome: outcome
   };
  }
  async function announce(play, played, facts, comments, credentials) {
   const {before: before, after: after} = played;
   const knownId = (0, _labels_js__WEBPACK_IMPORTED_MODULE_4__.Zr)((after ?? before)?.labels ?? {});
   const news = isNews(play, played);
   if (after && !news) {
    if (knownId !== null) (0, _outputs_js__WEBPACK_IMPORTED_MODULE_6__.BA)(urlOf(play, knownId));
    return;
   }
   let written;
   try {
    written = await comments.write({
     body: (0, _comment_js__WEBPACK_IMPORTED_MODULE_3__.wQ)(facts, credentials),
     knownId: knownId,
     create: news
    });
   } catch (error) {
    const message = `The comment could not be written. ${(0, _api_js__WEBPACK_IMPORTED_MODULE_2__.WE)(error)}`;
    const hint = "Give the job `permissions: { pull-requests: write }`, or set `comment: false`.";
    const required = play.inputs.comment === "required" && !played.error;
    if (required) throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.J("failed", "comment-failed", message, hint, {
     cause: error
    });
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.$e(`${message} The branch is not affected. ${hint}`);
    return;
   }
   if (!written) return;
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.pq(`Comment ${written.change}: ${written.url}`);
   (0, _outputs_js__WEBPACK_IMPORTED_MODULE_6__.BA)(written.url);
   await keepWithBranch(play, played, written);
  }
  function urlOf({run: run, event: event}, id) {
   const {owner: owner, name: name} = event.repository;
   return `${run.serverUrl}/${owner}/${name}/pull/${event.pull?.number}#issuecomment-${id}`;
  }
  function isNews({run: run}, {before: before, after: after, decision: decision}) {
   if (!after) return before !== null || decision.intent === "create";
   const same = after.labels[_labels_js__WEBPACK_IMPORTED_MODULE_4__.vN.run] === String(run.id) && after.labels[_labels_js__WEBPACK_IMPORTED_MODULE_4__.vN.attempt] === String(run.attempt);
   return decision.intent === "create" || decision.intent === "reset" || !same;
  }
  async function keepWithBranch(play, {after: after, decision: decision}, written) {
   if (!after) return;
   const labels = {};
   const id = written.certain ? String(written.id) : "";
   if ((after.labels[_labels_js__WEBPACK_IMPORTED_MODULE_4__.vN.comment] ?? "") !== id) labels[_labels_js__WEBPACK_IMPORTED_MODULE_4__.vN.comment] = id;
   if (decision.intent === "create" || decision.intent === "reset") labels[_labels_js__WEBPACK_IMPORTED_MODULE_4__.vN.steps] = (0, 
   _labels_js__WEBPACK_IMPORTED_MODULE_4__.u7)(after.steps);
   if (Object.keys(labels).length === 0) return;
   const {velo: velo, owner: owner, signal: signal} = play;
   try {
    await velo.setBranch({
     branch: (0, _play_js__WEBPACK_IMPORTED_MODULE_7__.fq)(after),
     labels: labels,
     expect: {
      owner: owner,
      id: after.id
     }
    }, {
     signal: signal
    });
   } catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.Yz(`The comment's id was not kept: ${error instanceof Error ? error.message : String(error)}`);
   }
  }
  async function shownCredentials({inputs: inputs}, api, connection) {
   if (inputs["comment-credentials"] === "never" || !connection) return null;
   const visibility = await (0, _live_js__WEBPACK_IMPORTED_MODULE_5__.tQ)(api);
   if (visibility === "private") return connection.url;
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.$e(`The comment shows no password: the repository is ${visibility ?? "of unknown visibility"}, not private.`);
   return null;
  }
  async function summarise(facts) {
   await addToSummary((0, _comment_js__WEBPACK_IMPORTED_MODULE_3__.lc)(facts));
  }
  async function addToSummary(markdown) {
   if (!process.env.GITHUB_STEP_SUMMARY) return;
   await _actions_core__WEBPACK_IMPORTED_MODULE_0__.z.addRaw(markdown, true).write();
  }
 },
 53808: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   WE: () => explain,
   h_: () => asFailure,
   ir: () => apiOf
  });
  var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22032);
  var _octokit_rest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11267);
  var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74846);
  function connectApi(options) {
   const {token: token, repository: repository, timeoutMs: timeoutMs = 1e4, signal: signal = (new AbortController).signal} = options;
   const octokit = new _octokit_rest__WEBPACK_IMPORTED_MODULE_2__.E({
    ..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__.NT,
    ...(0, _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__.EG)(token, options.baseUrl ? {
     baseUrl: options.baseUrl
    } : {})
   });
   const retries = (0, _retry_js__WEBPACK_IMPORTED_MODULE_1__.LZ)(signal);
   octokit.hook.wrap("request", async (request, asked) => {
    for (let attempt = 1; ;attempt++) {
     const from = performance.now();
     try {
      asked.request.signal = AbortSignal.any([ signal, AbortSignal.timeout(timeoutMs) ]);
      return await request(asked);
     } catch (error) {
      const failure = asFailure(error);
      if (signal.aborted || asked.method === "POST" && (0, _retry_js__WEBPACK_IMPORTED_MODULE_1__.uD)(failure)) throw error;
      if (!await retries.again(failure, attempt, performance.now() - from)) throw error;
     }
    }
   });
   return {
    rest: octokit.rest,
    graphql: octokit.graphql,
    paginate: octokit.paginate,
    at: {
     owner: repository.owner,
     repo: repository.name
    },
    retries: retries,
    installation: token.startsWith("ghs_")
   };
  }
  function apiOf({inputs: inputs, event: event, signal: signal}) {
   return connectApi({
    token: inputs["github-token"],
    repository: event.repository,
    signal: signal
   });
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
 },
 54786: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   lc: () => renderBody,
   wQ: () => renderComment
  });
  var bytes = __webpack_require__(75581);
  var markdown = __webpack_require__(37055);
  const squares = [ "🟦", "🟩", "🟨", "🟪" ];
  const rest = "⬜";
  const width = 20;
  function timeBar(steps) {
   const totalMs = steps.reduce((sum, {ms: ms}) => sum + ms, 0);
   if (!(totalMs > 0)) return null;
   const longest = new Set([ ...steps ].sort((a, b) => b.ms - a.ms).slice(0, squares.length));
   const parts = steps.filter(step => longest.has(step) && step.ms >= totalMs / 100);
   const shown = parts.map(({name: name, ms: ms}, index) => ({
    label: (0, markdown.pj)(name, 40),
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
    legend: shown.map(({square: square, label: label, ms: ms}) => `${square} ${label} ${(0, 
    markdown.kB)(ms)}`).join(" · "),
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
  var decide = __webpack_require__(76710);
  var marker = __webpack_require__(97280);
  const commentLimit = 65536;
  function renderComment(facts, credentials = null) {
   const {outcome: outcome} = facts;
   const live = outcome.state === "ready" || outcome.state === "failed" && outcome.stands;
   const head = `${(0, marker.xL)(facts.project, facts.machine, live)}\n${digest(facts, credentials !== null)}\n`;
   const body = `${head}${renderBody(facts, credentials)}\n`;
   return body.length < commentLimit ? body : `${head}### ${(0, markdown.aY)(`${facts.project}/${facts.branch}`)}\n`;
  }
  function renderBody(facts, credentials = null) {
   const name = (0, markdown.aY)(`${facts.project}/${facts.branch}`, 140);
   const {outcome: outcome} = facts;
   if (outcome.state === "ready") return ready(name, facts, outcome, credentials);
   return outcome.state === "destroyed" ? destroyed(name, facts, outcome) : failed(name, facts, outcome);
  }
  function digest({project: project, branch: branch, machine: machine, sshHost: sshHost, role: role, outcome: outcome}, shown) {
   const common = [ project, branch, machine, outcome.state ];
   if (outcome.state === "destroyed") return (0, marker.qo)(common);
   if (outcome.state === "failed") return (0, marker.qo)([ ...common, outcome.attempt, outcome.message, outcome.stands ]);
   const {id: id, parent: parent, takenAt: takenAt, host: host, port: port, expiresAt: expiresAt} = outcome.facts;
   const expiry = expiresAt && (0, markdown.vd)(expiresAt);
   return (0, marker.qo)([ ...common, sshHost, role, shown, outcome.head, id, parent, takenAt, host, port, expiry ]);
  }
  function ready(name, facts, branch, credentials) {
   const head = (0, markdown.nf)(`<code>${(0, decide.h0)(branch.head)}</code>`, branch.headUrl);
   const parent = (0, markdown.aY)(branch.facts.parent ?? "?");
   const bar = timeBar(branch.steps);
   const asBefore = branch.result === "reused" || branch.result === "kept";
   const verb = asBefore ? "Kept as it was branched from" : branch.result === "created" ? "Branched from" : "Reset to";
   const took = bar && !asBefore ? ` in **${(0, markdown.kB)(bar.totalMs)}**` : "";
   return [ `### 🟢 ${name} is ready`, "", `${verb} ${parent}${took} for ${head}: real data, isolated, yours to break.`, "", ...bar ? [ `${bar.squares}<br>`, `<sub>${bar.legend}</sub>`, "" ] : [], table([ [ "Why", (0, 
   markdown.CS)(branch.why) ], [ "Data", `${parent} as of ${(0, markdown.Vc)(branch.facts.takenAt)}` ], [ "Size", sizes(branch) ], [ "Address", `${(0, 
   markdown.aY)(`${branch.facts.host}:${branch.facts.port}`)} on ${(0, markdown.aY)(facts.machine)}` ], [ "Expires", branch.facts.expiresAt ? `${(0, 
   markdown.vd)(branch.facts.expiresAt)}; every run moves it on` : "never" ] ]), "", "**Connect from your machine**", "", ...connect(facts, branch, credentials), "", footer(facts, "Closing the pull request removes it") ].join("\n");
  }
  function destroyed(name, facts, gone) {
   const freed = gone.freedBytes === null ? "" : ` **${(0, bytes.e)(gone.freedBytes)}** given back.`;
   return [ `### ⚪ ${name} is destroyed`, "", `${(0, markdown.CS)(gone.why)} Its database went with it, and nothing is left behind.${freed}`, "", footer(facts, "Reopen the pull request to get a new one") ].join("\n");
  }
  function failed(name, facts, failure) {
   const tried = {
    create: "created",
    reset: "reset",
    reuse: "reached",
    keep: "reached",
    destroy: "destroyed"
   };
   const stands = failure.stands && failure.attempt !== "destroy";
   const left = [ ...failure.left, ...stands ? [ "the branch, with its data" ] : [] ];
   return [ `### 🔴 ${name} could not be ${tried[failure.attempt]}`, "", (0, markdown.CS)(failure.message, 1e3), "", table([ [ "What helps", (0, 
   markdown.CS)(failure.hint, 1e3) ], [ "What is left", left.length > 0 ? left.map(line => (0, 
   markdown.CS)(line)).join("<br>") : "nothing" ] ]), "", footer(facts, "The next run tries again") ].join("\n");
  }
  function sizes({facts: {ownBytes: ownBytes, referencedBytes: referencedBytes}}) {
   if (referencedBytes === null) return ownBytes === null ? "not measured" : `${(0, 
   bytes.e)(ownBytes)} of its own`;
   if (ownBytes === null) return (0, bytes.e)(referencedBytes);
   return `<b>${(0, bytes.e)(ownBytes)}</b> of its own, of ${(0, bytes.e)(referencedBytes)} that it sees`;
  }
  function connect(facts, {facts: {host: host, port: port}}, credentials) {
   const at = facts.sshHost.split("@", 2).map(word).join("@");
   const as = facts.role ? ` --user ${word(facts.role)}` : "";
   const fetched = `$(ssh ${at} velo branch password ${word(facts.project)}/${word(facts.branch)}${as})`;
   return [ "```sh", `ssh -f -N -L ${port}:${word(host)}:${port} ${at}`, `psql "${credentials === null ? fetched : address(credentials)}"`, "```" ];
  }
  function word(text) {
   return text.replace(/[^A-Za-z0-9._:-]/g, "").replace(/^-+/, "").slice(0, 253) || "HOST";
  }
  function address(url) {
   return url.replace(/[^A-Za-z0-9._:@/?=&%~-]/g, character => encodeURIComponent(character).replace(/[!'()*`$\\]/g, ""));
  }
  function footer({runUrl: runUrl}, text) {
   return `<sub>${text} · ${(0, markdown.nf)("this run", runUrl)} · made by velo</sub>`;
  }
  function table(rows) {
   const lines = rows.map(([name, cell]) => `<tr><td><b>${name}</b></td><td>${cell}</td></tr>`);
   return [ "<table>", ...lines, "</table>" ].join("\n");
  }
 },
 58840: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   YR: () => takeLabel,
   p9: () => readLive,
   tQ: () => readVisibility
  });
  var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53808);
  async function readLive(api, number) {
   try {
    const {data: data} = await api.rest.pulls.get({
     ...api.at,
     pull_number: number
    });
    const state = data?.state;
    if (state !== "open" && state !== "closed" || !data.head?.sha) {
     return {
      unreadable: "GitHub’s answer is no pull request."
     };
    }
    const labels = (data.labels ?? []).map(({name: name}) => name);
    return {
     state: state,
     head: data.head.sha,
     draft: data.draft === true,
     labels: labels
    };
   } catch (error) {
    return {
     unreadable: (0, _api_js__WEBPACK_IMPORTED_MODULE_0__.WE)(error)
    };
   }
  }
  async function takeLabel(api, number, label) {
   try {
    await api.rest.issues.removeLabel({
     ...api.at,
     issue_number: number,
     name: label
    });
    return "taken";
   } catch (error) {
    return (0, _api_js__WEBPACK_IMPORTED_MODULE_0__.h_)(error).status === 404 ? "gone" : {
     refused: (0, _api_js__WEBPACK_IMPORTED_MODULE_0__.WE)(error)
    };
   }
  }
  async function readVisibility(api) {
   try {
    const {data: data} = await api.rest.repos.get(api.at);
    return data.visibility ?? null;
   } catch {
    return null;
   }
  }
 },
 97280: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   MU: () => isOurs,
   Mz: () => holderIn,
   PW: () => commentState,
   qo: () => stateLine,
   xL: () => marker
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
  function marker(project, machine, live) {
   const name = machine.slice(0, 253).replace(/[^A-Za-z0-9.-]/g, "_");
   return `\x3c!-- velo project=${project} machine=${name}${live ? " live" : ""} --\x3e`;
  }
  function isOurs(body, project) {
   return firstLines(body)[0]?.startsWith(`\x3c!-- velo project=${project} machine=`) === true;
  }
  function holderIn(body) {
   return / machine=([A-Za-z0-9._-]+) live -->$/.exec(firstLines(body)[0] ?? "")?.[1] ?? null;
  }
  function stateLine(facts) {
   return `\x3c!-- velo state=${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16)} --\x3e`;
  }
  function commentState(body) {
   return /^<!-- velo state=([0-9a-f]{16}) -->$/.exec(firstLines(body)[1] ?? "")?.[1] ?? null;
  }
  function firstLines(body) {
   return (body ?? "").split(/\r?\n/, 2);
  }
 },
 74846: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   LZ: () => createRetries,
   uD: () => isOutage
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
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
     await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delay, undefined, {
      signal: signal
     }).catch(() => {});
     return !signal.aborted;
    }
   };
  }
 }
};


