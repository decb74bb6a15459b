import { ssh } from '../../src/host/sshd.ts';
import { postgresDrivers } from '../../src/postgres/drivers.ts';
import { storageDrivers } from '../../src/storage/drivers.ts';
import { madeByVelo } from './files.ts';
import type { SetupRecord } from './record.ts';

const manual = 'https://github.com/elitan/velo/blob/main/docs/operating.md';

export const guardFile = '/etc/velo/guard.nft';
/** What starts servers and mounts data when the host starts. */
const engines = postgresDrivers.flatMap(({ units = [] }) => units);
const mounts = storageDrivers.flatMap(({ units = [] }) => units);

export const units = { guard: 'velo-guard.service', agent: 'velo-agent.service' } as const;

/**
 * The guard at boot: it comes before the network, and needs nothing but nft. When nftables' own service starts or
 * reloads, it runs `nft flush ruleset`, which also removes our table. So this unit is started and reloaded with that
 * service, after it. ufw and firewalld touch only their own tables; they are named in case that changes.
 */
export function guardUnit(nft: string): string {
  return `${madeByVelo}, which overwrites it. To change it, use \`systemctl edit ${units.guard}\`.
[Unit]
Description=velo's guard: servers of branches answer connections and open none
Documentation=${manual}
DefaultDependencies=no
Wants=network-pre.target
After=nftables.service ufw.service firewalld.service netfilter-persistent.service
Before=network-pre.target ${engines.join(' ')} shutdown.target
Conflicts=shutdown.target
PartOf=nftables.service
ReloadPropagatedFrom=nftables.service ufw.service firewalld.service netfilter-persistent.service

[Service]
Type=oneshot
RemainAfterExit=yes
StandardInput=null
ExecStart=${nft} -f ${guardFile}
ExecReload=${nft} -f ${guardFile}
ProtectSystem=full
ProtectHome=yes

[Install]
WantedBy=multi-user.target
`;
}

/** What setup was told of jobs, which the agent is started with. */
type AgentOptions = Partial<Pick<SetupRecord, 'runnerMay' | 'trust' | 'requireProof' | 'proofHost' | 'sshUser'>>;

/**
 * The agent. Servers of branches that are plain processes may be in its control group and must outlive it. So only its
 * own process is ended (KillMode, as in Docker's own unit), and if one process runs out of memory, the others continue
 * (OOMPolicy). Options that would give it a mount namespace of its own (ProtectSystem=, PrivateTmp= and the like) are
 * left out: everybody, Docker first, must see a dataset that it mounts.
 */
export function agentUnit(program: { node: string; entry: string }, options: AgentOptions = {}): string {
  const { runnerMay = [], trust = [], requireProof, proofHost, sshUser } = options;
  // Before the administrator's own options, which override it.
  const given = [
    ...(runnerMay.length > 0 ? [`--runner-may ${runnerMay.join(',')}`] : []),
    // Of what systemd would read in quotes, a line holds nothing.
    ...trust.map((line) => `--trust "${line}"`),
    ...(requireProof ? ['--require-proof'] : []),
    ...(proofHost === undefined ? [] : [`--proof-host ${proofHost}`]),
    ...(sshUser === undefined ? [] : [`--ssh-folder ${ssh.folder} --ssh-group ${sshUser}`]),
  ];
  const may = given.map((option) => ` ${option}`).join('');
  return `${madeByVelo}, which overwrites it. To change it, use \`systemctl edit ${units.agent}\`.
[Unit]
Description=velo's agent: PostgreSQL branches for people and for runners' jobs
Documentation=${manual}
Wants=${units.guard} ${engines.join(' ')}
After=${units.guard} ${[...engines, ...mounts].join(' ')} remote-fs.target
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=all
ExecStart=${program.node} ${program.entry} agent${may} $VELO_AGENT_OPTIONS
Restart=always
RestartSec=1
TimeoutStartSec=15min
TimeoutStopSec=3min
KillMode=process
OOMPolicy=continue
TasksMax=infinity
RuntimeDirectory=velo
RuntimeDirectoryMode=0755
RuntimeDirectoryPreserve=restart
UMask=0022
NoNewPrivileges=yes
CapabilityBoundingSet=CAP_SYS_ADMIN CAP_NET_ADMIN CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID CAP_KILL CAP_SETUID CAP_SETGID CAP_SETPCAP CAP_SYS_PTRACE
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=~@clock @cpu-emulation @obsolete @reboot @swap
SystemCallErrorNumber=EPERM

[Install]
WantedBy=multi-user.target
`;
}
