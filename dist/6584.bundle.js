"use strict";

exports.id = 6584;

exports.ids = [ 6584 ];

exports.modules = {
 32706: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   _: () => dockerClient
  });
  var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
  var node_http__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
  var dockerode__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39040);
  var dockerode__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(dockerode__WEBPACK_IMPORTED_MODULE_1__);
  function dockerClient(socketPath) {
   const agent = new EngineConnections({
    keepAlive: true,
    timeout: 5e3
   });
   const options = {
    socketPath: socketPath,
    version: "v1.40",
    agent: agent
   };
   return new (dockerode__WEBPACK_IMPORTED_MODULE_1___default())(options);
  }
  class EngineConnections extends node_http__WEBPACK_IMPORTED_MODULE_0__.Agent {
   addRequest(request, ...rest) {
    request.prependListener("response", ({headers: headers}) => {
     delete headers.location;
    });
    node_http__WEBPACK_IMPORTED_MODULE_0__.Agent.prototype.addRequest.call(this, request, ...rest);
   }
  }
 },
 26584: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   dockerDriver: () => dockerDriver
  });
  var error = __webpack_require__(17563);
  var host_guard = __webpack_require__(83064);
  var initdb = __webpack_require__(71061);
  var client = __webpack_require__(32706);
  var docker_error = __webpack_require__(73387);
  var user = __webpack_require__(97774);
  async function chooseNetwork(docker, wish) {
   if (wish === "isolated") return "isolated";
   const reason = await whyNoHostNetwork(docker);
   if (reason === undefined) return "host";
   if (wish === "auto") return "isolated";
   throw new error.J("unable", "guard-missing", `The host's network needs the guard, which can't be had: ${reason}.`, "Use `--network isolated` or `auto`; `velo doctor` says what the guard needs.");
  }
  async function whyNoHostNetwork(docker) {
   if (!(0, user.j)()) return "velo does not run as root";
   const info = await docker.info();
   if (info.SecurityOptions?.some(option => /rootless|userns/.test(option))) return "the engine maps users";
   if (info.OperatingSystem?.includes("Docker Desktop")) return "the engine runs in a machine of its own";
   const guard = await (0, host_guard.iM)();
   return guard.inForce ? undefined : guard.reason;
  }
  async function requireGuard() {
   const guard = await (0, host_guard.iM)();
   if (guard.inForce) return;
   throw new error.J("unable", "guard-missing", `The server would share the host's network without the guard: ${guard.reason}.`, "Run velo as root with nftables installed; `velo doctor` says more.");
  }
  var docker_image = __webpack_require__(60876);
  var server_files = __webpack_require__(23828);
  var cluster_settings = __webpack_require__(46004);
  var network = __webpack_require__(67351);
  const inside = {
   pgdata: "/velo/pgdata",
   conf: "/velo/conf"
  };
  const labels = {
   store: "velo.store",
   volume: "velo.volume"
  };
  async function serverOptions(docker, server, settings) {
   const isolated = server.network === "isolated";
   const all = {
    ...settings,
    listen_addresses: isolated ? "*" : "127.0.0.1",
    ...(0, cluster_settings.jG)({
     ...inside,
     major: server.major
    })
   };
   const options = containerOptions(server, [ "postgres" ], [ "-D", inside.pgdata, ...(0, 
   server_files.Fg)(all) ]);
   const {Config: Config} = await (0, docker_image.dT)(docker, server);
   for (const volume of Object.keys(Config.Volumes ?? {})) options.HostConfig.Tmpfs[volume] = "size=1m";
   if (!isolated) return {
    ...options,
    HostConfig: {
     ...options.HostConfig,
     NetworkMode: "host"
    }
   };
   const port = `${server.port}/tcp`;
   return {
    ...options,
    ExposedPorts: {
     [port]: {}
    },
    HostConfig: {
     ...options.HostConfig,
     NetworkMode: await (0, network.MV)(docker),
     PortBindings: {
      [port]: [ {
       HostIp: "127.0.0.1",
       HostPort: String(server.port)
      } ]
     }
    }
   };
  }
  function containerOptions(server, entrypoint, command) {
   const user = server.user ?? {
    uid: process.getuid?.() ?? 0,
    gid: process.getgid?.() ?? 0
   };
   const conf = (0, server_files.KF)(server.path);
   const mount = (Source, Target, ReadOnly) => ({
    Type: "bind",
    Source: Source,
    Target: Target,
    ReadOnly: ReadOnly
   });
   return {
    name: server.name,
    Image: server.imageId,
    User: `${user.uid}:${user.gid}`,
    WorkingDir: "/",
    Entrypoint: entrypoint,
    Cmd: command,
    Env: [ "PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj", `PG_OOM_ADJUST_VALUE=${backendScores[server.limits.rank]}` ],
    StopSignal: "SIGINT",
    Labels: {
     [labels.store]: server.store,
     [labels.volume]: server.volume
    },
    HostConfig: {
     Mounts: [ mount((0, server_files.po)(server.path), inside.pgdata, false), mount(conf, inside.conf, true), mount(`${conf}/passwd`, "/etc/passwd", true) ],
     CapDrop: [ "ALL" ],
     SecurityOpt: [ "no-new-privileges" ],
     ReadonlyRootfs: true,
     Tmpfs: {
      "/tmp": "mode=1777,size=1g"
     },
     ShmSize: 1024 ** 3,
     LogConfig: {
      Type: "json-file",
      Config: {
       "max-size": "8m",
       "max-file": "2"
      }
     },
     ...limitOptions(server.limits),
     RestartPolicy: {
      Name: "no"
     }
    }
   };
  }
  const scores = {
   main: 0,
   branch: 500
  };
  const backendScores = {
   main: 0,
   branch: 800
  };
  function limitOptions({memory: memory, cpus: cpus, pids: pids, rank: rank}) {
   return {
    ...memory === null ? {} : {
     Memory: memory,
     MemorySwap: memory
    },
    ...cpus === null ? {} : {
     NanoCpus: Math.round(cpus * 1e9)
    },
    ...pids === null ? {} : {
     PidsLimit: pids
    },
    CpuShares: rank === "main" ? 2048 : 512,
    OomScoreAdj: scores[rank]
   };
  }
  async function updateLimits(docker, server) {
   const container = docker.getContainer(server.name);
   const {OomScoreAdj: _, ...limits} = limitOptions(server.limits);
   try {
    const {Memory: Memory, NanoCpus: NanoCpus} = (await container.inspect()).HostConfig;
    await container.update({
     PidsLimit: -1,
     ...limits
    });
    return !(Memory && !limits.Memory || NanoCpus && !limits.NanoCpus);
   } catch (error) {
    if ((0, docker_error.c2)(error) === 404) return false;
    throw (0, docker_error.v_)(error);
   }
  }
  async function limitsKept(docker) {
   const info = await docker.info();
   const has = {
    memory: info.MemoryLimit,
    processes: info.PidsLimit,
    processors: info.CpuCfsQuota && info.CPUShares
   };
   const names = kept => Object.entries(has).flatMap(([name, there]) => (there ?? false) === kept ? [ name ] : []);
   const lacking = names(false);
   const detail = `the engine limits each branch's ${names(true).join(", ") || "nothing"}`;
   return {
    all: lacking.length === 0,
    detail: lacking.length === 0 ? detail : `${detail}; not its ${lacking.join(", ")}`
   };
  }
  const mostLines = 2e3;
  async function containerLog(container, {after: after, lines: lines}) {
   const framed = await container.logs({
    stdout: true,
    stderr: true,
    timestamps: true,
    follow: false,
    tail: after === undefined ? Math.min(lines, mostLines) : mostLines,
    ...after ? {
     since: unixTime(after)
    } : {}
   });
   const found = unframed(framed).split(/(?<=\n)/).map(line => ({
    time: line.slice(0, line.indexOf(" ")),
    text: line.slice(line.indexOf(" ") + 1)
   })).filter(({time: time}) => /^\d{4}-\d\d-\d\dT/.test(time) && time > (after ?? ""));
   return {
    text: found.map(({text: text}) => text).join(""),
    next: found.at(-1)?.time ?? after ?? ""
   };
  }
  function unframed(framed) {
   const pieces = [];
   for (let at = 0; at + 8 <= framed.length; ) {
    const length = framed.readUInt32BE(at + 4);
    pieces.push(framed.subarray(at + 8, at + 8 + length));
    at += 8 + length;
   }
   return Buffer.concat(pieces).toString("utf8");
  }
  function unixTime(time) {
   const [seconds, fraction = ""] = time.replace("Z", "").split(".");
   return `${Date.parse(`${seconds}Z`) / 1e3}.${fraction.padEnd(9, "0").slice(0, 9)}`;
  }
  function dockerDriver(env) {
   const docker = (0, client._)(engineSocket(env));
   return {
    name: "docker",
    async unusable() {
     return docker.ping().then(() => undefined, docker_error.v_);
    },
    async choose(wish, moved) {
     const image = await (0, docker_image.GP)(docker, wish, moved);
     const collation = await (0, docker_image.Ds)(docker, image, wish);
     return {
      ...image,
      collation: collation,
      network: await chooseNetwork(docker, wish.network ?? "auto")
     };
    },
    async found(store) {
     const containers = await docker.listContainers({
      all: true,
      filters: {
       label: [ `${labels.store}=${store}` ]
      }
     }).catch(rethrow);
     return containers.map(({Id: Id, Labels: Labels, Created: Created, State: State}) => ({
      volume: Labels[labels.volume] ?? "",
      id: Id,
      running: State === "running",
      startedAt: new Date(Created * 1e3).toISOString()
     }));
    },
    async initialise(server, collation) {
     const options = containerOptions(server, [ "initdb" ], (0, initdb.ZN)(inside.pgdata, collation));
     const container = await create(docker, server, {
      ...options,
      HostConfig: {
       ...options.HostConfig,
       NetworkMode: "none"
      }
     });
     try {
      await container.start();
      const {StatusCode: StatusCode} = await container.wait();
      if (StatusCode !== 0) {
       const said = await output(container);
       throw new error.J("failed", "initdb-failed", `initdb in the image failed: ${lastLine(said)}`, "Try the image by hand; `velo doctor` checks the engine.");
      }
     } finally {
      await discard(container);
     }
    },
    async prepare(server) {
     const guarded = server.network === "host" ? requireGuard() : (0, host_guard.iM)();
     await Promise.all([ (0, docker_image.dT)(docker, server), guarded ]);
    },
    async start(server, settings) {
     const made = serverOptions(docker, server, settings).then(options => create(docker, server, options));
     const guarded = server.network === "host" ? requireGuard() : (0, host_guard.iM)();
     await Promise.allSettled([ made, guarded ]);
     const container = await made.catch(rethrow);
     try {
      await guarded;
      await container.start();
     } catch (error) {
      await discard(container);
      throw (0, docker_error.v_)(error);
     }
     const pid = container.inspect().then(({State: State}) => State.Pid || undefined, () => undefined);
     return {
      pid: pid
     };
    },
    async isRunning(server) {
     return (await inspectOurs(docker, server))?.State.Running ?? false;
    },
    async stop(server) {
     const container = docker.getContainer(server.name);
     if (!await inspectOurs(docker, server)) return;
     await container.stop({
      t: 30
     }).catch((0, docker_error.O_)(304, 404));
     await discard(container);
    },
    async remove(server) {
     if (await inspectOurs(docker, server)) await discard(docker.getContainer(server.name));
    },
    limit: server => updateLimits(docker, server),
    limitsKept: () => limitsKept(docker),
    async lastWords(server) {
     const said = await output(docker.getContainer(server.name)).catch(() => "");
     const ours = await inspectOurs(docker, server).catch(() => undefined);
     return ours?.State.OOMKilled && !ours.State.Running ? `${said}\nFATAL:  its memory limit was reached` : said;
    },
    async log(server, request) {
     if (!await inspectOurs(docker, server)) return undefined;
     return containerLog(docker.getContainer(server.name), request).catch((0, docker_error.O_)(404, 409));
    },
    logFile() {
     return undefined;
    },
    async clients(server) {
     return server.network === "isolated" ? [ `${await (0, network.WU)(docker)}/32` ] : [ "127.0.0.1/32" ];
    },
    async removeFound({id: id}) {
     await discard(docker.getContainer(id));
    },
    async describe() {
     const {Version: Version} = await docker.version().catch(rethrow);
     const tags = (await docker.listImages()).flatMap(({RepoTags: RepoTags}) => RepoTags ?? []).filter(tag => /postgres|postgis|pgvector|timescale/.test(tag));
     return `Docker ${Version}; images: ${tags.sort().join(", ") || "none of PostgreSQL yet"}`;
    },
    async close() {}
   };
  }
  function engineSocket(env) {
   const host = env.DOCKER_HOST;
   if (!host) return "/var/run/docker.sock";
   if (host.startsWith("unix://")) return host.slice("unix://".length);
   throw new error.J("unable", "engine-elsewhere", "DOCKER_HOST names an engine that is not on this machine.", "Unset it, or set it to a unix:// address.");
  }
  async function create(docker, server, options) {
   try {
    return await docker.createContainer(options);
   } catch (error) {
    if ((0, docker_error.c2)(error) !== 409) throw (0, docker_error.v_)(error);
   }
   const ours = await inspectOurs(docker, server);
   if (!ours || ours.State.Running) {
    const what = ours ? "is running already" : "is not velo’s";
    throw new error.J("conflict", "in-the-way", `The container ${server.name} ${what}.`, "Look at it with `docker ps -a`; `velo doctor --repair` removes what velo lost.");
   }
   await discard(docker.getContainer(server.name));
   try {
    return await docker.createContainer(options);
   } catch (error) {
    throw (0, docker_error.v_)(error);
   }
  }
  async function inspectOurs(docker, server) {
   try {
    const info = await docker.getContainer(server.name).inspect();
    const its = info.Config.Labels ?? {};
    return its[labels.store] === server.store && its[labels.volume] === server.volume ? info : undefined;
   } catch (error) {
    if ((0, docker_error.c2)(error) === 404) return undefined;
    throw (0, docker_error.v_)(error);
   }
  }
  function rethrow(error) {
   throw (0, docker_error.v_)(error);
  }
  async function discard(container) {
   await container.remove({
    force: true,
    v: true
   }).catch((0, docker_error.O_)(404, 409));
  }
  async function output(container) {
   return unframed(await container.logs({
    stdout: true,
    stderr: true,
    tail: 400,
    follow: false
   }));
  }
  function lastLine(text) {
   return text.trim().split("\n").at(-1) ?? "it said nothing";
  }
 },
 73387: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   O_: () => ignoring,
   c2: () => statusOf,
   v_: () => engineError
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  function engineError(error) {
   if (error instanceof _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J) return error;
   const {code: code, reason: reason, json: json, message: message} = error;
   if (code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET") {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-missing", "No Docker engine answers on this machine.", "Start it (`systemctl start docker`), or use `--postgres local`.", {
     cause: error
    });
   }
   if (/no such image/i.test(json?.message ?? message ?? "")) {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", "The image that the project was made with is not here any more.", "Pull or load that very image again (`docker pull`, `docker load`).", {
     cause: error
    });
   }
   if (code === "EACCES") {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-not-permitted", "The Docker engine’s socket may not be used by this user.", "Run velo as root, or use `--postgres local`.", {
     cause: error
    });
   }
   const said = (json?.message ?? message ?? String(error)).split("\n", 1)[0] ?? "";
   if (/address already in use|port is already allocated/.test(said)) {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "port-taken", `The branch's port is taken by another program: ${said}`, "Stop that program (`ss -ltnp` names it) and start the branch again.", {
     cause: error
    });
   }
   if (/No chain\/target\/match by that name/.test(said)) {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine misses its own firewall rules: ${said}`, "Something has flushed them; `systemctl restart docker` makes them again.", {
     cause: error
    });
   }
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine refused${reason ? ` (${reason})` : ""}: ${said}`, "Run `velo doctor`.", {
    cause: error
   });
  }
  function statusOf(error) {
   return error.statusCode;
  }
  function ignoring(...statuses) {
   return error => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw engineError(error);
    return undefined;
   };
  }
 },
 47230: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   v: () => checkImageName
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  const alphanumeric = "[a-z0-9]+";
  const component = `${alphanumeric}(?:(?:[._]|__|-+)${alphanumeric})*`;
  const domainLabel = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
  const host = `(?:${domainLabel}(?:\\.${domainLabel})*|\\[[a-fA-F0-9:]+\\])`;
  const name = `(?:${host}(?::[0-9]+)?/)?${component}(?:/${component})*`;
  const tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
  const digest = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
  const reference = new RegExp(`^(${name})(?::${tag})?(?:@${digest})?$`);
  const longestName = 255;
  const longest = 600;
  function checkImageName(image) {
   const repository = image.length > longest ? undefined : reference.exec(image)?.[1];
   if (repository !== undefined && repository.length <= longestName) return;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-image", `${JSON.stringify(image.slice(0, 80))} is not the name of an image.`, "Write it as Docker does, such as postgres:17-alpine.");
  }
 },
 60876: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ds: () => chooseCollation,
   GP: () => imageRuntime,
   dT: () => imageOf,
   qx: () => versionNotSupported
  });
  var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75581);
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71061);
  var _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46004);
  var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73387);
  var _image_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47230);
  const defaultImage = "postgres:17-alpine";
  async function imageRuntime(docker, wish, moved) {
   if (wish.image !== undefined) (0, _image_name_js__WEBPACK_IMPORTED_MODULE_4__.v)(wish.image);
   const image = wish.image ?? await officialImage(docker, wish.pgVersion);
   const imageId = await idOf(docker, image) ?? await pull(docker, image, moved);
   const version = await versionOf(docker, image, imageId);
   const {RepoDigests: RepoDigests} = await docker.getImage(imageId).inspect();
   return {
    ...version,
    image: image,
    imageId: imageId,
    imageDigest: RepoDigests?.[0] ?? null
   };
  }
  async function officialImage(docker, major) {
   const here = new Set((await docker.listImages()).flatMap(({RepoTags: RepoTags}) => RepoTags ?? []));
   const candidates = version => [ `postgres:${version}-alpine`, `postgres:${version}` ];
   if (major !== undefined) return candidates(major).find(tag => here.has(tag)) ?? `postgres:${major}-alpine`;
   if (here.has(defaultImage)) return defaultImage;
   for (let version = _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last; version >= _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first; version--) {
    const tag = candidates(version).reverse().find(candidate => here.has(candidate));
    if (tag) return tag;
   }
   return defaultImage;
  }
  async function idOf(docker, image) {
   try {
    return (await docker.getImage(image).inspect()).Id;
   } catch (error) {
    const status = error.statusCode;
    if (status === 404 || status === 400) return undefined;
    throw (0, _error_js__WEBPACK_IMPORTED_MODULE_3__.v_)(error);
   }
  }
  async function imageOf(docker, {image: image, imageId: imageId, project: project}) {
   try {
    return await docker.getImage(imageId).inspect();
   } catch (error) {
    if (error.statusCode !== 404) throw (0, _error_js__WEBPACK_IMPORTED_MODULE_3__.v_)(error);
    const {reference: reference = "of the project", digest: digest = null} = image ?? {};
    const replace = `replace it: \`velo project set ${project} --image ${reference}\``;
    throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", `The image ${reference} that the project was made with is not here any more (id ${imageId}${digest ? `, digest ${digest}` : ""}).`, digest ? `Get it back: \`docker pull ${digest}\`. Or ${replace}.` : `Load that very image again (\`docker load\`), or ${replace}.`, {
     cause: error
    });
   }
  }
  async function pull(docker, image, moved) {
   try {
    const stream = await docker.pull(image);
    const tell = pullProgress(image, moved);
    await new Promise((resolve, reject) => {
     docker.modem.followProgress(stream, error => error ? reject(error) : resolve(), tell);
    });
    const id = await idOf(docker, image);
    if (id) return id;
   } catch (error) {
    throw missing(image, error);
   }
   throw missing(image);
  }
  function pullProgress(image, moved) {
   const layers = new Map;
   let told = 0;
   return ({id: id, status: status = "", progressDetail: progressDetail}) => {
    if (id === undefined || status.startsWith("Pulling from")) return;
    const layer = layers.get(id) ?? {
     bytes: 0,
     done: false
    };
    if (status === "Downloading") layer.bytes = progressDetail?.current ?? layer.bytes;
    if (status === "Pull complete" || status === "Already exists") layer.done = true;
    layers.set(id, layer);
    if (Date.now() - told < 500) return;
    told = Date.now();
    const all = [ ...layers.values() ];
    const loaded = all.reduce((sum, one) => sum + one.bytes, 0);
    moved(`pulling ${image}: ${all.filter(({done: done}) => done).length} of ${all.length} layers, ${(0, 
    _bytes_js__WEBPACK_IMPORTED_MODULE_5__.e)(loaded)}`);
   };
  }
  function missing(image, cause) {
   const said = cause instanceof Error ? `: ${cause.message.split("\n", 1)[0]}` : "";
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", `The image ${image} is not here and can't be pulled${said}.`, "Check its name, pull or load it (`docker pull`, `docker load`), or name another with `--image`.", {
    cause: cause
   });
  }
  async function chooseCollation(docker, {imageId: imageId, major: major}, wish) {
   (0, _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__.e3)(wish, major);
   const {Config: Config} = await docker.getImage(imageId).inspect();
   const variable = name => Config.Env?.find(line => line.startsWith(`${name}=`))?.slice(name.length + 1);
   const collation = (0, _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__.Ve)(wish, variable("LC_ALL") || variable("LANG") || "C");
   if (wish.locale ?? wish.icuLocale ?? wish.encoding) (0, _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__.f1)(await said(docker, imageId, [ "initdb", ...(0, 
   _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__.V3)(collation) ]));
   return collation;
  }
  async function versionOf(docker, image, imageId) {
   const answer = await said(docker, imageId, [ "postgres", "--version" ]);
   const [, first, second = "0"] = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(answer) ?? [];
   const major = Number(first);
   if (!Number.isInteger(major)) {
    throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "image-not-postgres", `The image ${image} holds no PostgreSQL server.`, "Name an image built like the official one, such as postgres:17-alpine.");
   }
   if (major < _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first || major > _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last) throw versionNotSupported(major);
   return {
    major: major,
    minor: Number(second)
   };
  }
  async function said(docker, imageId, [program = "", ...args]) {
   const container = await docker.createContainer({
    Image: imageId,
    Entrypoint: [ program ],
    Cmd: args,
    User: "65534:65534",
    Env: [ "LC_ALL=C" ],
    Tty: true,
    HostConfig: {
     NetworkMode: "none",
     CapDrop: [ "ALL" ],
     SecurityOpt: [ "no-new-privileges" ],
     ReadonlyRootfs: true
    }
   });
   try {
    await container.start();
    await container.wait();
    return String(await container.logs({
     stdout: true,
     stderr: true,
     follow: false
    })).replaceAll("\r", "");
   } catch (error) {
    const status = error.statusCode;
    if (status !== 400 && status !== 404) throw (0, _error_js__WEBPACK_IMPORTED_MODULE_3__.v_)(error);
    return "";
   } finally {
    await container.remove({
     force: true,
     v: true
    }).catch(() => {});
   }
  }
  function versionNotSupported(major) {
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "version-not-supported", `PostgreSQL ${major} is not one that velo runs.`, `Choose one from ${_cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first} to ${_cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last}.`);
  }
 },
 67351: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   MV: () => isolatedNetwork,
   Ux: () => removeIsolatedNetwork,
   WU: () => isolatedGateway,
   uT: () => hasIsolatedNetwork
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _host_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83064);
  const name = "velo-isolated";
  const label = "velo.network";
  async function isolatedNetwork(docker) {
   if (!await inspect(docker)) {
    await docker.createNetwork({
     Name: name,
     CheckDuplicate: true,
     Driver: "bridge",
     Labels: {
      [label]: "isolated"
     },
     Options: {
      "com.docker.network.bridge.enable_icc": "false",
      "com.docker.network.bridge.name": _host_guard_js__WEBPACK_IMPORTED_MODULE_1__.Zz
     }
    }).catch(error => {
     if (error.statusCode !== 409 && error.statusCode !== 403) throw error;
    });
   }
   return name;
  }
  async function isolatedGateway(docker) {
   await isolatedNetwork(docker);
   const gateway = (await inspect(docker))?.IPAM?.Config?.[0]?.Gateway;
   if (gateway) return gateway;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The network ${name} has no gateway.`, `Remove it (\`docker network rm ${name}\`); velo makes it again.`);
  }
  async function hasIsolatedNetwork(docker) {
   return await inspect(docker) !== undefined;
  }
  async function removeIsolatedNetwork(docker) {
   if (await inspect(docker)) await docker.getNetwork(name).remove();
  }
  async function inspect(docker) {
   let info;
   try {
    info = await docker.getNetwork(name).inspect();
   } catch (error) {
    if (error.statusCode === 404) return undefined;
    throw error;
   }
   if (info.Labels?.[label] === "isolated") return info;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `The Docker network ${name} is there already and is not velo's.`, "Remove or rename it.");
  }
 }
};


