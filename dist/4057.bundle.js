"use strict";

exports.id = 4057;

exports.ids = [ 4057 ];

exports.modules = {
 78461: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   O_: () => ignoring,
   c2: () => statusOf,
   v_: () => engineError
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  function engineError(error) {
   if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__.J) return error;
   const {code: code, reason: reason, json: json, message: message} = error;
   if (code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET") {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-missing", "No Docker engine answers on this machine.", "Start it (`systemctl start docker`), or use `--postgres local`.", {
     cause: error
    });
   }
   if (/no such image/i.test(json?.message ?? message ?? "")) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", "The image that the project was made with is not here any more.", "Pull or load that very image again (`docker pull`, `docker load`).", {
     cause: error
    });
   }
   if (code === "EACCES") {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-not-permitted", "The Docker engine’s socket may not be used by this user.", "Run velo as root, or use `--postgres local`.", {
     cause: error
    });
   }
   const said = (json?.message ?? message ?? String(error)).split("\n", 1)[0] ?? "";
   if (/address already in use|port is already allocated/.test(said)) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "port-taken", `The branch's port is taken by another program: ${said}`, "Stop that program (`ss -ltnp` names it) and start the branch again.", {
     cause: error
    });
   }
   if (/No chain\/target\/match by that name/.test(said)) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine misses its own firewall rules: ${said}`, "Something has flushed them; `systemctl restart docker` makes them again.", {
     cause: error
    });
   }
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine refused${reason ? ` (${reason})` : ""}: ${said}`, "Run `velo doctor`.", {
    cause: error
   });
  }
  function statusOf(error) {
   return error.statusCode;
  }
  function ignoring(...statuses) {
   return error => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw engineError(error);
   };
  }
 },
 72010: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   G: () => imageRuntime,
   q: () => versionNotSupported
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _docker_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78461);
  var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37155);
  const defaultImage = "postgres:17-alpine";
  async function imageRuntime(docker, wish) {
   const image = wish.image ?? await officialImage(docker, wish.pgVersion);
   const imageId = await idOf(docker, image) ?? await pull(docker, image);
   const major = await majorOf(docker, image, imageId);
   return {
    major: major,
    image: image,
    imageId: imageId
   };
  }
  async function officialImage(docker, major) {
   const here = new Set((await docker.listImages()).flatMap(({RepoTags: RepoTags}) => RepoTags ?? []));
   const candidates = version => [ `postgres:${version}-alpine`, `postgres:${version}` ];
   if (major !== undefined) return candidates(major).find(tag => here.has(tag)) ?? `postgres:${major}-alpine`;
   if (here.has(defaultImage)) return defaultImage;
   for (let version = _settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last; version >= _settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first; version--) {
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
    throw (0, _docker_error_js__WEBPACK_IMPORTED_MODULE_1__.v_)(error);
   }
  }
  async function pull(docker, image) {
   try {
    const stream = await docker.pull(image);
    await new Promise((resolve, reject) => {
     docker.modem.followProgress(stream, error => error ? reject(error) : resolve());
    });
    const id = await idOf(docker, image);
    if (id) return id;
   } catch (error) {
    throw missing(image, error);
   }
   throw missing(image);
  }
  function missing(image, cause) {
   const said = cause instanceof Error ? `: ${cause.message.split("\n", 1)[0]}` : "";
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", `The image ${image} is not here and can't be pulled${said}.`, "Check its name, pull or load it (`docker pull`, `docker load`), or name another with `--image`.", {
    cause: cause
   });
  }
  async function majorOf(docker, image, imageId) {
   const container = await docker.createContainer({
    Image: imageId,
    Entrypoint: [ "postgres", "--version" ],
    Cmd: [],
    User: "65534:65534",
    Tty: true,
    HostConfig: {
     NetworkMode: "none",
     CapDrop: [ "ALL" ],
     SecurityOpt: [ "no-new-privileges" ],
     ReadonlyRootfs: true
    }
   });
   let said = "";
   try {
    await container.start();
    await container.wait();
    said = String(await container.logs({
     stdout: true,
     stderr: true,
     follow: false
    }));
   } catch (error) {
    const status = error.statusCode;
    if (status !== 400 && status !== 404) throw (0, _docker_error_js__WEBPACK_IMPORTED_MODULE_1__.v_)(error);
   } finally {
    await container.remove({
     force: true,
     v: true
    }).catch(() => {});
   }
   const major = Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1]);
   if (!Number.isInteger(major)) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "image-not-postgres", `The image ${image} holds no PostgreSQL server.`, "Name an image built like the official one, such as postgres:17-alpine.");
   }
   if (major < _settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first || major > _settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last) throw versionNotSupported(major);
   return major;
  }
  function versionNotSupported(major) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "version-not-supported", `PostgreSQL ${major} is not one that velo runs.`, `Choose one from ${_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first} to ${_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last}.`);
  }
 },
 64829: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   MV: () => isolatedNetwork,
   Ux: () => removeIsolatedNetwork,
   WU: () => isolatedGateway,
   uT: () => hasIsolatedNetwork
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
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
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The network ${name} has no gateway.`, `Remove it (\`docker network rm ${name}\`); velo makes it again.`);
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
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `The Docker network ${name} is there already and is not velo's.`, "Remove or rename it.");
  }
 },
 24057: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   dockerDriver: () => dockerDriver
  });
  var lib_docker = __webpack_require__(39040);
  var docker_default = __webpack_require__.n(lib_docker);
  var error = __webpack_require__(66620);
  var host_guard = __webpack_require__(83064);
  var docker_error = __webpack_require__(78461);
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
  var docker_image = __webpack_require__(72010);
  var docker_network = __webpack_require__(64829);
  var server_files = __webpack_require__(52867);
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
    hba_file: `${inside.conf}/pg_hba.conf`,
    ident_file: `${inside.conf}/pg_ident.conf`
   };
   const options = containerOptions(server, [ "postgres" ], [ "-D", inside.pgdata, ...(0, 
   server_files.Fg)(all) ]);
   const {Config: Config} = await docker.getImage(server.imageId).inspect();
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
     NetworkMode: await (0, docker_network.MV)(docker),
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
     RestartPolicy: {
      Name: "no"
     }
    }
   };
  }
  function dockerDriver(env) {
   const docker = new (docker_default())({
    socketPath: engineSocket(env),
    version: "v1.40"
   });
   return {
    name: "docker",
    async unusable() {
     return docker.ping().then(() => undefined, docker_error.v_);
    },
    async choose(wish) {
     const image = await (0, docker_image.G)(docker, wish);
     return {
      ...image,
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
    async initialise(server) {
     const options = containerOptions(server, [ "initdb" ], [ "-D", inside.pgdata, "-U", "postgres", "-E", "UTF8", "--auth-local=peer", "--auth-host=reject" ]);
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
    async lastWords(server) {
     return output(docker.getContainer(server.name)).catch(() => "");
    },
    logFile() {
     return undefined;
    },
    async clients(server) {
     return server.network === "isolated" ? [ `${await (0, docker_network.WU)(docker)}/32` ] : [ "127.0.0.1/32" ];
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
   const framed = await container.logs({
    stdout: true,
    stderr: true,
    tail: 20,
    follow: false
   });
   const pieces = [];
   for (let at = 0; at + 8 <= framed.length; ) {
    const length = framed.readUInt32BE(at + 4);
    pieces.push(framed.subarray(at + 8, at + 8 + length));
    at += 8 + length;
   }
   return Buffer.concat(pieces).toString("utf8");
  }
  function lastLine(text) {
   return text.trim().split("\n").at(-1) ?? "it said nothing";
  }
 }
};


