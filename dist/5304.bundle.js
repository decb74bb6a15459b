"use strict";

exports.id = 5304;

exports.ids = [ 5304 ];

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
 55304: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   branchSummary: () => branchSummary,
   renderBranch: () => renderBranch,
   renderBranches: () => renderBranches,
   renderChange: () => renderChange,
   renderConnection: () => renderConnection,
   renderStartAll: () => renderStartAll,
   renderState: () => renderState
  });
  var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75581);
  var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98236);
  var _render_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62344);
  var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96335);
  var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83560);
  var _view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83582);
  function renderConnection(branch) {
   return `Connection ready:\n  ${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.pj)((0, 
   _format_js__WEBPACK_IMPORTED_MODULE_4__.kw)(branch))}`;
  }
  function renderChange(branch) {
   const name = nameOf(branch);
   const found = branch.result === "reused" ? [ `${name} was there already; it is as it was.` ] : [];
   const {slots: slots, subscriptions: subscriptions, preparedTransactions: preparedTransactions} = branch.cleaned;
   const cleaned = [ counted(slots, "replication slot"), counted(subscriptions, "subscription"), counted(preparedTransactions, "prepared transaction") ].filter(text => text !== "");
   return [ ...found, ...cleaned.length > 0 ? [ `Taken out of the copy: ${cleaned.join(", ")}` ] : [], branch.status === "running" ? renderConnection(branch) : renderState(branch) ].join("\n");
  }
  function renderState(branch) {
   const where = branch.status === "running" ? ` on ${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(branch.host)}:${branch.port}` : "";
   return `${nameOf(branch)} is ${branch.status}${where}`;
  }
  function renderBranch(branch, now, view) {
   const labels = Object.entries(branch.labels).map(([key, value]) => `${key}=${value}`);
   const lines = [ [ "Status", branch.status + (branch.startedAt ? `, up ${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.XP)(branch.startedAt, now)}` : "") ], [ "Connection", (0, 
   _format_js__WEBPACK_IMPORTED_MODULE_4__.kw)(branch) ], [ "Parent", branch.parent === null ? null : `${branch.project}/${branch.parent}` ], [ "Created", `${(0, 
   _format_js__WEBPACK_IMPORTED_MODULE_4__.pm)(branch.createdAt)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.XP)(branch.createdAt, now)} ago)` ], [ "State taken", branch.takenAt === branch.createdAt ? null : `${(0, 
   _format_js__WEBPACK_IMPORTED_MODULE_4__.pm)(branch.takenAt)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.XP)(branch.takenAt, now)} ago)` ], [ "Expires", branch.expiresAt === null ? null : `${(0, 
   _format_js__WEBPACK_IMPORTED_MODULE_4__.pm)(branch.expiresAt)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.TG)(branch.expiresAt, now)})` ], [ "Owner", branch.owner ], [ "Labels", labels.join(", ") ], [ "Own size", branch.ownBytes === null ? null : (0, 
   _bytes_js__WEBPACK_IMPORTED_MODULE_5__.e)(branch.ownBytes) ], [ "With shared data", branch.referencedBytes === null ? null : (0, 
   _bytes_js__WEBPACK_IMPORTED_MODULE_5__.e)(branch.referencedBytes) ], [ "Begins at", branch.lsn ], [ "Image", branch.image ], [ "Runs on", `${branch.storage} + ${branch.postgres}` ], [ "Id", `${branch.id}, generation ${branch.generation}` ] ];
   return `${view.style.bold(nameOf(branch))}\n${(0, _view_js__WEBPACK_IMPORTED_MODULE_3__.I)(lines, view)}`;
  }
  function renderBranches(branches, now, view) {
   if (branches.length === 0) return "No branches. `velo branch create PROJECT/NAME` makes one.";
   const owned = branches.some(branch => branch.owner !== null);
   const head = [ {
    title: ""
   }, {
    title: "Branch",
    least: 12
   }, {
    title: "Status"
   }, {
    title: "Parent",
    least: 6
   }, {
    title: "Port",
    align: "right"
   }, {
    title: "Own size",
    align: "right"
   }, {
    title: "Age",
    align: "right"
   }, {
    title: "Expires",
    align: "right"
   }, ...owned ? [ {
    title: "Owner",
    least: 8
   } ] : [] ];
   const rows = branches.map(branch => [ (0, _view_js__WEBPACK_IMPORTED_MODULE_3__.O)(branch.status), `${branch.project}/${branch.branch}`, branch.status, branch.parent ?? "–", String(branch.port), (0, 
   _bytes_js__WEBPACK_IMPORTED_MODULE_5__.e)(branch.ownBytes), (0, _format_js__WEBPACK_IMPORTED_MODULE_4__.XP)(branch.createdAt, now), (0, 
   _format_js__WEBPACK_IMPORTED_MODULE_4__.TG)(branch.expiresAt, now), ...owned ? [ branch.owner ?? "–" ] : [] ]);
   return (0, _table_js__WEBPACK_IMPORTED_MODULE_1__.t)(head, rows, view.columns, view.style).join("\n");
  }
  function renderStartAll(all, view) {
   const failed = all.failed.map(({branch: branch, error: error}) => `${view.style.red("✗")} ${(0, 
   _text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(branch)} (${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(error.code)})\n${(0, 
   _render_error_js__WEBPACK_IMPORTED_MODULE_0__.v)(error, view.style)}`);
   const started = all.started.map(branch => `${view.style.green("●")} ${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(branch)}`);
   return [ ...started, ...failed ].join("\n") || "Nothing to start.";
  }
  function branchSummary(branch) {
   return {
    project: branch.project,
    branch: branch.branch,
    id: branch.id,
    generation: branch.generation,
    parent: branch.parent,
    status: branch.status,
    host: branch.host,
    port: branch.port,
    user: branch.user,
    database: branch.database,
    createdAt: branch.createdAt,
    expiresAt: branch.expiresAt,
    owner: branch.owner,
    labels: branch.labels,
    ownBytes: branch.ownBytes,
    referencedBytes: branch.referencedBytes,
    lsn: branch.lsn,
    image: branch.image,
    storage: branch.storage,
    postgres: branch.postgres,
    startedAt: branch.startedAt,
    takenAt: branch.takenAt
   };
  }
  function nameOf(branch) {
   return (0, _text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(`${branch.project}/${branch.branch}`);
  }
  function counted(count, what) {
   return count === 0 ? "" : `${count} ${what}${count === 1 ? "" : "s"}`;
  }
 },
 96335: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   t: () => table
  });
  var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83560);
  const gap = 2;
  function table(head, rows, columns, style) {
   const cells = rows.map(row => head.map((_, at) => (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(textOf(row[at] ?? ""))));
   const widths = shrunk(head, head.map((column, at) => Math.max((0, _text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(column.title), ...cells.map(row => (0, 
   _text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(row[at] ?? "")))), columns);
   const titles = line(head, head.map(column => column.title), widths, columns, () => style.dim);
   return [ titles, ...cells.map((row, at) => line(head, row, widths, columns, column => {
    const cell = rows[at]?.[column];
    return typeof cell === "object" ? style[cell.style] : text => text;
   })) ];
  }
  function textOf(cell) {
   return typeof cell === "string" ? cell : cell.text;
  }
  function shrunk(head, natural, columns) {
   const widths = [ ...natural ];
   let over = widths.reduce((sum, one) => sum + one, 0) + gap * (head.length - 1) - columns;
   for (const least of [ at => head[at]?.least ?? Number.POSITIVE_INFINITY, () => 1 ]) {
    while (over > 0) {
     const widest = widths.reduce((best, one, at) => one > least(at) && (best < 0 || one > (widths[best] ?? 0)) ? at : best, -1);
     if (widest < 0) break;
     widths[widest] = (widths[widest] ?? 1) - 1;
     over -= 1;
    }
   }
   return widths;
  }
  function line(head, texts, widths, columns, mark) {
   let room = columns;
   let out = "";
   texts.forEach((text, at) => {
    const before = at === 0 ? "" : " ".repeat(gap);
    const own = Math.min(widths[at] ?? 0, room - before.length);
    if (own < 1) {
     room = 0;
     return;
    }
    const last = at === texts.length - 1 && head[at]?.align !== "right";
    const shown = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.ml)(text, own);
    out += before + place(shown, last ? 0 : own, head[at]?.align, mark(at));
    room -= before.length + own;
   });
   return out.trimEnd();
  }
  function place(text, columns, align, mark) {
   const padded = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.eV)(text, columns, align);
   return text === "" ? padded : padded.replace(text, () => mark(text));
  }
 },
 83582: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   I: () => facts,
   O: () => dot
  });
  var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83560);
  const dots = {
   running: {
    mark: "●",
    style: "green"
   },
   stopped: {
    mark: "○",
    style: "dim"
   },
   failed: {
    mark: "●",
    style: "red"
   },
   busy: {
    mark: "◐",
    style: "yellow"
   },
   broken: {
    mark: "✗",
    style: "red"
   }
  };
  function dot(status) {
   return {
    text: dots[status].mark,
    style: dots[status].style
   };
  }
  function facts(lines, {style: style}) {
   const known = lines.filter(line => Boolean(line[1]));
   const names = Math.max(...known.map(([name]) => (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(name)));
   return known.map(([name, value]) => `  ${style.dim((0, _text_js__WEBPACK_IMPORTED_MODULE_0__.eV)(name, names))}  ${(0, 
   _text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(value)}`).join("\n");
  }
 }
};


