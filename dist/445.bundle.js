"use strict";

exports.id = 445;

exports.ids = [ 445 ];

exports.modules = {
 80445: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   openRemote: () => openRemote
  });
  var src_error = __webpack_require__(66620);
  var external_node_http_ = __webpack_require__(37067);
  var protocol = __webpack_require__(10449);
  const silenceMs = 6e4;
  const documentLimit = 64 * 1024 ** 2;
  function call_open(socketPath, path, body) {
   return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = {
     "content-type": "application/json",
     "content-length": Buffer.byteLength(text),
     [protocol.EY]: String(protocol.Xg)
    };
    const call = (0, external_node_http_.request)({
     socketPath: socketPath,
     path: path,
     method: "POST",
     headers: headers,
     agent: false
    });
    call.setTimeout(silenceMs, () => call.destroy(new Error(`nothing was heard for ${silenceMs / 1e3} s`)));
    call.on("error", error => reject(unreachable(socketPath, error)));
    call.on("response", response => {
     const version = response.headers[protocol.EY];
     if (version === String(protocol.Xg)) resolve(replyOf(response)); else {
      response.destroy();
      reject(mismatch(socketPath, version));
     }
    });
    call.end(text);
   });
  }
  async function ask({body: body}) {
   let text = "";
   for await (const part of body) {
    text += part;
    if (text.length > documentLimit) throw new Error("the answer has no end");
   }
   return JSON.parse(text);
  }
  function replyOf(response) {
   response.setEncoding("utf8");
   return {
    isDocument: response.headers["content-type"] === "application/json",
    body: response,
    header: name => response.headers[name],
    close: () => response.destroy()
   };
  }
  function unreachable(socket, error) {
   if (error.code === "EACCES") {
    return new src_error.J("unable", "agent-not-permitted", `This user may not speak to the host's agent at ${socket}.`, "As root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs; then log in anew.", {
     cause: error
    });
   }
   return new src_error.J("unable", "agent-unreachable", `The host's agent does not answer at ${socket}: ${error.code === "ENOENT" ? "there is no such socket" : error.message}.`, "Start it: `sudo systemctl start velo-agent`. Where it was never set up: `sudo velo setup`.", {
    cause: error
   });
  }
  function mismatch(socket, version) {
   return new src_error.J("unable", "protocol-mismatch", `This velo speaks version ${protocol.Xg} of the agent's protocol; ${socket} speaks ${typeof version === "string" ? `version ${version}` : "something else"}.`, "Install the same version of velo on both sides: `sudo velo setup` with the newer one.");
  }
  const lineLimit = 1024 ** 2;
  async function* readLines(pieces) {
   let rest = "";
   for await (const piece of pieces) {
    rest += piece;
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > lineLimit) throw new Error("a line has no end");
    for (const line of lines) if (line !== "") yield line;
   }
  }
  function openRemote(socket, env) {
   const owner = env.VELO_OWNER || undefined;
   const choice = {
    ...env.VELO_STORAGE ? {
     storage: env.VELO_STORAGE
    } : {},
    ...env.VELO_POSTGRES ? {
     postgres: env.VELO_POSTGRES
    } : {}
   };
   const read = (name, request) => readDocument(socket, name, {
    ...choice,
    request: {
     ...request
    }
   });
   const change = (name, request, operation = {}) => followStream(socket, name, {
    ...choice,
    request: {
     ...request
    }
   }, operation);
   const owned = expect => owner === undefined && expect === undefined ? {} : {
    expect: {
     ...owner === undefined ? {} : {
      owner: owner
     },
     ...expect
    }
   };
   const mine = filter => owner === undefined ? filter : {
    owner: owner,
    ...filter
   };
   return {
    createProject: (request, operation) => change("createProject", request, operation),
    listProjects: () => read("listProjects", {}),
    getProject: name => read("getProject", {
     name: name
    }),
    deleteProject: (request, operation) => change("deleteProject", request, operation),
    renameProject: (request, operation) => change("renameProject", request, operation),
    setProject: (request, operation) => change("setProject", request, operation),
    createBranch: (request, operation) => change("createBranch", {
     ...owner === undefined ? {} : {
      owner: owner
     },
     ...request,
     ...owned(request.expect)
    }, operation),
    listBranches: (filter = {}) => read("listBranches", mine(filter)),
    getBranch: (branch, expect) => read("getBranch", {
     branch: branch,
     ...owned(expect)
    }),
    deleteBranch: (request, operation) => change("deleteBranch", {
     ...request,
     ...owned(request.expect)
    }, operation),
    resetBranch: (request, operation) => change("resetBranch", {
     ...request,
     ...owned(request.expect)
    }, operation),
    renameBranch: (request, operation) => change("renameBranch", {
     ...request,
     ...owned(request.expect)
    }, operation),
    startBranch: (branch, operation) => change("startBranch", {
     branch: branch
    }, operation),
    stopBranch: (branch, operation) => change("stopBranch", {
     branch: branch
    }, operation),
    restartBranch: (branch, operation) => change("restartBranch", {
     branch: branch
    }, operation),
    startAll: (request = {}, operation) => change("startAll", request, operation),
    setBranch: (request, operation) => change("setBranch", {
     ...request,
     ...owned(request.expect)
    }, operation),
    branchPassword: (request, operation) => change("branchPassword", {
     ...request,
     ...owned(request.expect)
    }, operation),
    branchLogs: request => read("branchLogs", {
     ...request,
     ...owned(request.expect)
    }),
    status: () => read("status", {}),
    machine: () => read("machine", {}),
    doctor: (request = {}, operation) => change("doctor", request, operation),
    repair: operation => change("repair", {}, operation),
    close: async () => {}
   };
  }
  async function readDocument(socket, name, envelope) {
   const answer = await ask(await call_open(socket, `/${name}`, envelope));
   if ("error" in answer) throw src_error.J.from(answer.error);
   return answer.value;
  }
  async function followStream(socket, name, envelope, {progress: progress, signal: signal}) {
   if (signal?.aborted) throw (0, src_error.VM)();
   const reply = await call_open(socket, `/${name}`, envelope);
   if (reply.isDocument) {
    const answer = await ask(reply);
    throw "error" in answer ? src_error.J.from(answer.error) : broken("it ended an operation that it had not begun");
   }
   const abort = () => void requestAbort(socket, reply);
   signal?.addEventListener("abort", abort, {
    once: true
   });
   if (signal?.aborted) abort();
   try {
    for await (const line of readLines(reply.body)) {
     const frame = JSON.parse(line);
     if (frame.kind === "result") return frame.value;
     if (frame.kind === "error") throw src_error.J.from(frame.error);
     if (frame.kind === "queued") progress?.({
      kind: "note",
      text: waiting(frame.ahead)
     }); else if (frame.kind !== "alive") progress?.(frame);
    }
   } catch (error) {
    throw error instanceof src_error.J ? error : broken((0, src_error.DT)(error).message, error);
   } finally {
    signal?.removeEventListener("abort", abort);
    reply.close();
   }
   throw broken("it went away in the middle of the operation");
  }
  async function requestAbort(socket, reply) {
   try {
    await ask(await call_open(socket, "/abort", {
     operation: reply.header(protocol.jI)
    }));
   } catch {
    reply.close();
   }
  }
  const waiting = ahead => `waiting: ${ahead} ${ahead === 1 ? "operation is" : "operations are"} before this one`;
  function broken(what, cause) {
   return new src_error.J("failed", "agent-lost", `The host's agent did not end what was asked of it: ${what}.`, "Look at `velo status`: what was begun is undone, or was finished. The log: `journalctl -u velo-agent`.", {
    cause: cause
   });
  }
 }
};


