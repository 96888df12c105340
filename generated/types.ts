// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    readonly "/handles/{handleId}/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the handle, found in the activity, invite, search result or transfer that led to it. Observed: all zeroes are refused.
                 * @example 1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13
                 */
                readonly handleId: components["parameters"]["HandleId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a session by handle
         * @description Returns the session that the handle points to, with the field names of the request's contract version. Reading writes
         *     nothing of the caller's, but the service first applies whatever is due, such as time-outs that have ended.
         *
         *     With `If-None-Match` an unchanged session is answered with 304 and no body. A visible or open session can be read by anyone
         *     who meets its `readRestriction`, a private one by its members and by users with a reservation.
         */
        readonly get: operations["getSessionByHandle"];
        /**
         * Write a session by handle
         * @description Creates, updates, joins or leaves the session that the handle points to, and returns the session as it then is. The same
         *     write twice has no further effect.
         *
         *     **Four write modes.** Preconditions decide when a write goes through; the names are those of the vendor's SDK.
         *
         *     | Mode | Headers | Session exists | Session does not exist |
         *     | --- | --- | --- | --- |
         *     | create new | `If-None-Match: *` | 412, empty | 201 |
         *     | update existing | `If-Match: *` | 200 | 412, empty |
         *     | update or create new | neither | 200 | 201 |
         *     | synchronized update | `If-Match: "<entity tag>"` | 200 if unchanged, otherwise 412 with the current session | 412, empty |
         *
         *     A write without an entity tag is merged with whatever others wrote meanwhile.
         *
         *     **What a handle grants.** An invite handle lets its user read and write an open session, and read a closed one; it may exist
         *     although the session is full or closed. A transfer handle lets the members of the session that it starts from in, and is
         *     deleted with its target. An activity handle is deleted when the member sets another one, becomes inactive or leaves; it
         *     grants nothing by itself, and services cannot set it. A session has at most one search handle. A handle may die before its
         *     session, so the vendor advises to write by reference once the reference is known.
         *
         *     A user without a reservation cannot join a private or visible session: the answer is 403. An invitee may be faster than
         *     the reservation; the vendor asks to try again at most every five seconds. Joining a full session is answered with 400.
         *
         *     The vendor's page says that neither the request nor the answer has a body. Its own remarks, its status table and every
         *     known client say otherwise, and so does this description.
         */
        readonly put: operations["writeSessionByHandle"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: uuid
         * @description GUID with hyphens, in either case; a reader compares without case.
         */
        readonly Guid: string;
        /**
         * @description Title id, an unsigned 32-bit integer in decimal digits, as a string.
         * @example 1800000001
         */
        readonly TitleId: string;
        /**
         * Format: date-time
         * @description Date and time in UTC (ISO 8601 with `Z`). Recorded values have seven fractional digits, which a JavaScript `Date` cuts to three.
         */
        readonly Timestamp: string;
        /**
         * @description Stage of member initialization. `joining`: reserved members are expected to join. `measuring`: members upload their
         *     measurements. `evaluating`: the title decides. `failed`: the first episode failed, and the session cannot be initialized any
         *     more. A word may also start with a capital.
         * @enum {string}
         */
        readonly InitializationStage: "joining" | "measuring" | "evaluating" | "failed" | "Joining" | "Measuring" | "Evaluating" | "Failed";
        /** @description Progress of member initialization. Present while an episode runs or after it failed. */
        readonly Initializing: {
            /** @description Current stage. Without `externalEvaluation` there is no `evaluating` stage; without `metrics` and `measurementServerAddresses` there is no `measuring` stage. */
            readonly stage?: components["schemas"]["InitializationStage"];
            /** @description Time when the stage started. */
            readonly stageStartTime?: components["schemas"]["Timestamp"];
            /** @description Number of the episode. 1 is the creation of the session in contract 107. Before, pages disagree: client source and test documents of contract 105 count from 0, but an answer of contract 104 on a vendor page shows episode 1. */
            readonly episode?: number;
        };
        /**
         * @description Token of a member's device, compared without case. At most 39 characters in the vendor's client; 32 hexadecimal digits in the recordings.
         * @example 4bb1d1c5a09e4d7f8c1f6a2e3d5b7c90
         */
        readonly DeviceToken: string;
        /**
         * @description Who can find, read and join the session. `private`: only members and users with a reservation or an invite handle.
         *     `visible`: anyone may read it, but joining needs a reservation. `open`: anyone may read and join. Read and join
         *     restrictions narrow this further. `full`: known from the vendor's client alone, which reads it in query results. A word may
         *     also start with a capital.
         * @enum {string}
         */
        readonly Visibility: "private" | "visible" | "open" | "full" | "Private" | "Visible" | "Open" | "Full";
        /**
         * @description Xbox user id, an unsigned 64-bit integer in decimal digits. Always a string, because it does not fit a double.
         * @example 2533270000000001
         */
        readonly Xuid: string;
        /** @description Milliseconds. Zero means at once; null means never. */
        readonly Timeout: number | null;
        /** @description What the session can do. An absent capability is false. An empty object in the template rules out capabilities at creation. Observed: answers list only the true ones. */
        readonly Capabilities: {
            /** @description Members may upload secure device addresses and measurements. Not with `large`. */
            readonly connectivity?: boolean;
            /** @description Members stay active without being present in the title. */
            readonly suppressPresenceActivityCheck?: boolean;
            /** @description The session stands for actual play, so recent players and reputation are recorded. Contract 107 has to ask for it. Unknown: whether earlier contracts imply it. */
            readonly gameplay?: boolean;
            /** @description The session may have more than 100 members, and an answer lists only the caller, under `me`. At most ten writes a second are advised; subscriptions are not available. */
            readonly large?: boolean;
            /** @description A member is active only while its `connection` lives. */
            readonly connectionRequiredForActiveMembers?: boolean;
            /**
             * @deprecated
             * @description A cloud compute server may be allocated. Retired.
             */
            readonly cloudCompute?: boolean;
            /** @description The service fills `serverConnectionStringCandidates`. Not with `large`. */
            readonly autoPopulateServerCandidates?: boolean;
            /** @description Callers other than consoles may use the session; both restrictions then default to `local`. Not with `large`. */
            readonly userAuthorizationStyle?: boolean;
            /** @description Players of different platforms may play together. */
            readonly crossPlay?: boolean;
            /**
             * @deprecated
             * @description Observed: older spelling of `crossPlay`, in the vendor's test documents.
             */
            readonly crossplay?: boolean;
            /** @description The session stands for a broadcast. Needs `large`, and the broadcaster's xuid as the name of the session. */
            readonly broadcast?: boolean;
            /**
             * @deprecated
             * @description The session is for a team. Not with `large` or `gameplay`. Retired with tournaments.
             */
            readonly team?: boolean;
            /**
             * @deprecated
             * @description Results are arbitrated. Needs `gameplay`, not with `large`; the session is created by a service that adds the `arbitration` server. Retired with tournaments.
             */
            readonly arbitration?: boolean;
            /** @description Members can be owners. A user whom an owner blocks cannot join. */
            readonly hasOwners?: boolean;
            /** @description The session may have a search handle. With `userAuthorizationStyle` it needs `hasOwners`. */
            readonly searchable?: boolean;
            /** @description Members may write the matchmaking properties. */
            readonly clientMatchmaking?: boolean;
            /** @description Users with a bad reputation may not join. */
            readonly blockBadMsaReputation?: boolean;
        };
        /** @description Milliseconds. */
        readonly Milliseconds: number;
        /** @description Kilobits per second. */
        readonly KilobitsPerSecond: number;
        /**
         * @description Measurement by which the best host is chosen: download (`bandwidthdown`), upload (`bandwidthup`) or combined
         *     (`bandwidth`) bandwidth, or `latency`. Both spellings in capitals stand in the vendor's documents.
         * @enum {string}
         */
        readonly HostSelectionMetric: "bandwidthup" | "bandwidthdown" | "bandwidth" | "latency" | "bandwidthUp" | "bandwidthDown" | "Bandwidth" | "Latency";
        /** @description Constants of the session that the service knows. */
        readonly SessionSystemConstants: {
            /** @description Version of the session template, 1 unless the template says otherwise. Constants of the template cannot be overridden by a request. */
            readonly version?: number;
            /** @description Largest number of members, 1 to 100, default 100. With the `large` capability 101 to 10000 (another page says 1000). */
            readonly maxMembersCount?: number;
            /**
             * @description Who can find and join the session.
             * @default open
             */
            readonly visibility?: components["schemas"]["Visibility"];
            /** @description Xuids of the users who initiated the session. Unless a service creates it, the creator's own must be among them. */
            readonly initiators?: readonly components["schemas"]["Xuid"][];
            /** @description URI scheme of the link that an invite notification launches, for example `game`, `tournamentgame`, `chat`, `gameparty` or `party`. Without one no notification appears, as far as the vendor's page lets one infer. */
            readonly inviteProtocol?: string;
            /**
             * @description Milliseconds until a reservation that was not taken up is removed. Null means never. Contract 107; `timeouts.reserved` before.
             * @default 30000
             */
            readonly reservedRemovalTimeout?: components["schemas"]["Timeout"];
            /** @description Milliseconds until an inactive member is removed; null means never. Contract 107; `timeouts.inactive` before. The default is 0 on three pages and two hours on two others; before contract 107 it was two hours. */
            readonly inactiveRemovalTimeout?: components["schemas"]["Timeout"];
            /**
             * @description Milliseconds until a ready member who does not become active is made inactive. Null means never. Contract 107; `timeouts.ready` before.
             * @default 180000
             */
            readonly readyRemovalTimeout?: components["schemas"]["Timeout"];
            /**
             * @description Milliseconds that the session stays after its last member left. Null means for ever. Contract 107; `timeouts.sessionEmpty` before.
             * @default 0
             */
            readonly sessionEmptyTimeout?: components["schemas"]["Timeout"];
            /**
             * @deprecated
             * @description Time-outs of the session. Only in contracts 104 and 105; 107 has one field for each instead.
             */
            readonly timeouts?: {
                /**
                 * @description Milliseconds until a reservation is removed. Null means never.
                 * @default 30000
                 */
                readonly reserved?: components["schemas"]["Timeout"];
                /**
                 * @description Milliseconds until an inactive member is removed. Null means never.
                 * @default 7200000
                 */
                readonly inactive?: components["schemas"]["Timeout"];
                /**
                 * @description Milliseconds until a ready member is made inactive. Null means never.
                 * @default 180000
                 */
                readonly ready?: components["schemas"]["Timeout"];
                /**
                 * @description Milliseconds that an empty session stays. Null means for ever.
                 * @default 0
                 */
                readonly sessionEmpty?: components["schemas"]["Timeout"];
            };
            readonly capabilities?: components["schemas"]["Capabilities"];
            /** @description Quality-of-service measurements that members upload. Without it, derived from the requirements; when given, it must cover them. Needs the `connectivity` capability. */
            readonly metrics?: {
                /** @description Whether latency is measured. */
                readonly latency?: boolean;
                /** @description Whether download bandwidth is measured. */
                readonly bandwidthDown?: boolean;
                /** @description Whether upload bandwidth is measured. */
                readonly bandwidthUp?: boolean;
                /** @description Whether the title adds measurements of its own. */
                readonly custom?: boolean;
            };
            /** @description How new members are initialized; it takes the place of the reserved and ready time-outs. Null turns it off. Not on large sessions. Contract 107; `managedInitialization` before. */
            readonly memberInitialization?: {
                /**
                 * @description Milliseconds for joining.
                 * @default 10000
                 */
                readonly joinTimeout?: components["schemas"]["Milliseconds"];
                /**
                 * @description Milliseconds for measuring.
                 * @default 30000
                 */
                readonly measurementTimeout?: components["schemas"]["Milliseconds"];
                /**
                 * @description Milliseconds for evaluating. Only with `externalEvaluation`.
                 * @default 5000
                 */
                readonly evaluationTimeout?: components["schemas"]["Milliseconds"];
                /**
                 * @description Whether the title evaluates the measurements itself.
                 * @default false
                 */
                readonly externalEvaluation?: boolean;
                /** @description Members needed for the first episode. Pages disagree: 1 to `maxMembersCount` with default 1, or from 0 with default 2. With 0 the first episode is skipped only when the session is created without members to initialize. */
                readonly membersNeededToStart?: number;
            } | null;
            /**
             * @deprecated
             * @description How new members are initialized. Only in contracts 104 and 105; 107 has `memberInitialization`. Documented, never recorded.
             */
            readonly managedInitialization?: {
                /**
                 * @description Milliseconds for joining.
                 * @default 5000
                 */
                readonly joinTimeout?: components["schemas"]["Milliseconds"];
                /**
                 * @description Milliseconds for measuring.
                 * @default 5000
                 */
                readonly measurementTimeout?: components["schemas"]["Milliseconds"];
                /**
                 * @description Milliseconds for evaluating.
                 * @default 5000
                 */
                readonly evaluationTimeout?: components["schemas"]["Milliseconds"];
                /**
                 * @description Whether the service evaluates the measurements, the opposite of `externalEvaluation`. Both are false by default, so before contract 107 the title evaluates unless this says otherwise.
                 * @default false
                 */
                readonly autoEvaluate?: boolean;
                /**
                 * @description Members needed for the first episode.
                 * @default 2
                 */
                readonly membersNeededToStart?: number;
            };
            /** @description What the connection between any two members must reach. */
            readonly peerToPeerRequirements?: {
                /**
                 * @description Largest latency in milliseconds.
                 * @default 250
                 */
                readonly latencyMaximum?: components["schemas"]["Milliseconds"];
                /**
                 * @description Smallest bandwidth in kilobits per second.
                 * @default 10000
                 */
                readonly bandwidthMinimum?: components["schemas"]["KilobitsPerSecond"];
            };
            /** @description What the connection between a member and the host must reach. */
            readonly peerToHostRequirements?: {
                /**
                 * @description Largest latency in milliseconds.
                 * @default 250
                 */
                readonly latencyMaximum?: components["schemas"]["Milliseconds"];
                /**
                 * @description Smallest bandwidth from host to member in kilobits per second.
                 * @default 100000
                 */
                readonly bandwidthDownMinimum?: components["schemas"]["KilobitsPerSecond"];
                /**
                 * @description Smallest bandwidth from member to host in kilobits per second.
                 * @default 1000
                 */
                readonly bandwidthUpMinimum?: components["schemas"]["KilobitsPerSecond"];
                /** @default latency */
                readonly hostSelectionMetric?: components["schemas"]["HostSelectionMetric"];
            };
            /** @description Measurement servers by lower-case connection string. Not on large sessions. */
            readonly measurementServerAddresses?: {
                readonly [key: string]: {
                    /** @description Secure device address of the server. */
                    readonly secureDeviceAddress?: string;
                };
            };
            /**
             * @deprecated
             * @description Cloud compute package to allocate. Needs the `cloudCompute` capability. Retired.
             */
            readonly cloudComputePackage?: {
                /** @description Title that owns the package. */
                readonly titleId?: components["schemas"]["TitleId"];
                /** @description GSI set. Unknown: what the letters stand for. */
                readonly gsiSet?: components["schemas"]["Guid"];
                /** @description Variant of the package. */
                readonly variant?: components["schemas"]["Guid"];
                /** @description Observed: only in the vendor's test documents. */
                readonly crossSandbox?: boolean;
            };
            /**
             * @deprecated
             * @description Time-outs of tournament arbitration. Needs the `arbitration` capability. Retired.
             */
            readonly arbitration?: {
                /**
                 * @description Milliseconds after which the match is cancelled if nobody is active by then.
                 * @default 60000
                 */
                readonly forfeitTimeout?: components["schemas"]["Milliseconds"];
                /**
                 * @description Milliseconds from the start of arbitration until it ends, not less than `forfeitTimeout`.
                 * @default 300000
                 */
                readonly arbitrationTimeout?: components["schemas"]["Milliseconds"];
            };
            /** @description Titles that may always read the session, for broadcasting. */
            readonly broadcastViewerTitleIds?: readonly components["schemas"]["TitleId"][];
            /** @description What owners decide. Needs the `hasOwners` capability. */
            readonly ownershipPolicies?: {
                /**
                 * @description Who takes over from the last owner: with `oldest` the member who has been there longest, with `endsession` nobody, and the session ends.
                 * @default endsession
                 * @enum {string}
                 */
                readonly migration?: "oldest" | "endsession";
                /**
                 * @description Whether members who are not owners may create invite handles.
                 * @default false
                 */
                readonly allowNonOwnerInviteHandles?: boolean;
                /** @description Names of system properties that members who are not owners may write. */
                readonly nonOwnerModifiableSystemProperties?: readonly string[];
            };
        };
        /** @description Any JSON object of the title's own. Observed: integers as large as 2^64−1, and values that are null. */
        readonly CustomObject: {
            readonly [key: string]: unknown;
        };
        /** @description Constants of the session. Set by the template and by the creating write, never changed afterwards. */
        readonly SessionConstants: {
            readonly system?: components["schemas"]["SessionSystemConstants"];
            readonly custom?: components["schemas"]["CustomObject"];
        };
        /**
         * @description Who is let in besides members and users with a reservation. `none`: anyone. `local`: only a caller whose token names the
         *     same device as that of an active member. `followed`: such a caller, and users followed by a member who has accepted, not
         *     one who is merely reserved. A word may also start with a capital.
         * @enum {string}
         */
        readonly Restriction: "none" | "local" | "followed" | "None" | "Local" | "Followed";
        /**
         * @description State of a match ticket. `searching`: no match yet. `expired`: the ticket ran out. `found`: `targetSessionRef` names the
         *     session. `failed`: matchmaking gave up. `canceled`: the ticket was withdrawn. A word may also start with a capital.
         * @enum {string}
         */
        readonly MatchmakingStatus: "searching" | "expired" | "found" | "failed" | "canceled" | "Searching" | "Expired" | "Found" | "Failed" | "Canceled";
        /** @description The three names that identify a session. */
        readonly SessionReference: {
            /** @description Service configuration id. */
            readonly scid?: components["schemas"]["Guid"];
            /** @description Name of the session template. Observed: the vendor's client holds up to 99 characters. */
            readonly templateName?: string;
            /** @description Name of the session, often but not always a GUID. Observed: the vendor's client holds up to 99 characters. */
            readonly name?: string;
        };
        /** @description Properties of the session that the service knows. A write replaces each field as a whole. */
        readonly SessionSystemProperties: {
            /** @description Words to find the session by, compared without case. Not on private sessions. */
            readonly keywords?: readonly string[];
            /** @description Indices of the members whose turn it is. Not on large sessions. */
            readonly turn?: readonly number[];
            /** @description Indices of the owners. Needs the `hasOwners` capability. */
            readonly owners?: readonly number[];
            /** @description Who may join an open session. Default `none`; `local` with `userAuthorizationStyle`, where `none` is refused. Large sessions know only `none`. Users with a reservation are let in regardless. */
            readonly joinRestriction?: components["schemas"]["Restriction"];
            /** @description Who may read an open or visible session. At least as open as `joinRestriction`. Observed: `none` is refused with `userAuthorizationStyle`. */
            readonly readRestriction?: components["schemas"]["Restriction"];
            /** @description Whether new joins are refused. Users with a reservation may still join. Observed: absent when false. */
            readonly closed?: boolean;
            /**
             * @description Whether seats of members who left are kept for them; nobody else may take one.
             * @default false
             */
            readonly locked?: boolean;
            /**
             * @deprecated
             * @description Whether a cloud compute server is allocated. Retired.
             */
            readonly allocateCloudCompute?: boolean;
            /** @description Device token of the host. The service removes it when it matches no member. Setting it fixes what is measured. Not on large sessions. */
            readonly host?: components["schemas"]["DeviceToken"];
            /** @description Outcome of external evaluation. Writable only in the `evaluating` stage, which it ends; it is not kept. */
            readonly initializationSucceeded?: boolean;
            /** @description Connection strings of candidate servers, best first, compared without case. */
            readonly serverConnectionStringCandidates?: readonly string[];
            /**
             * @deprecated
             * @description Older name of `serverConnectionStringCandidates`.
             */
            readonly serverConnectionStrings?: readonly string[];
            /** @description Input and state of matchmaking. Observed: `{}` when unused in contract 105, absent in 107. */
            readonly matchmaking?: {
                /** @description Constants for the session that matchmaking creates. */
                readonly targetSessionConstants?: {
                    readonly [key: string]: unknown;
                };
                /** @description Connection string of the server to use. */
                readonly serverConnectionString?: string;
                /** @description State of matchmaking that a client runs. Needs the `clientMatchmaking` capability. */
                readonly clientResult?: {
                    readonly status?: components["schemas"]["MatchmakingStatus"];
                    /** @description Text for a person. */
                    readonly statusDetails?: string;
                    /** @description Typical wait in seconds. */
                    readonly typicalWait?: number;
                    /** @description Session that was found. */
                    readonly targetSessionRef?: components["schemas"]["SessionReference"];
                };
                /**
                 * @deprecated
                 * @description Observed: older place of `matchmakingResubmit`.
                 */
                readonly resubmit?: boolean;
            };
            /** @description True asks for a new match ticket because the last match fell short; false releases the session from matchmaking. */
            readonly matchmakingResubmit?: boolean;
        };
        /** @description Properties of the session. Members change it while the session lives. */
        readonly SessionProperties: {
            readonly system?: components["schemas"]["SessionSystemProperties"];
            readonly custom?: components["schemas"]["CustomObject"];
        };
        /** @description Measurements between a member and servers, by connection string. Written once and as a whole. */
        readonly ServerMeasurements: {
            readonly [key: string]: {
                /** @description Latency in milliseconds. */
                readonly latency?: components["schemas"]["Milliseconds"];
            };
        };
        /** @description Session reference within tournament data. Seen only in the vendor's test documents, where the id is a placeholder. */
        readonly TournamentSessionReference: {
            /** @description Service configuration id. */
            readonly scid?: string;
            /** @description Name of the session template. */
            readonly templateName?: string;
            /** @description Name of the session. */
            readonly name?: string;
        };
        /** @description Constants of a member that the service knows. */
        readonly MemberSystemConstants: {
            /** @description The member's user. Known at the latest when the member accepted. */
            readonly xuid?: components["schemas"]["Xuid"];
            /** @description Observed: index of the member, equal to its key. Not documented. */
            readonly index?: number;
            /**
             * @description Whether the member takes part in initialization. Observed: answered only when the session has member initialization.
             * @default false
             */
            readonly initialize?: boolean;
            /** @description What matchmaking learned about the member. */
            readonly matchmakingResult?: {
                readonly serverMeasurements?: components["schemas"]["ServerMeasurements"];
            };
            /**
             * @deprecated
             * @description Team of the member. Retired with tournaments.
             */
            readonly team?: string;
            /**
             * @deprecated
             * @description Session of the member's team. Retired with tournaments.
             */
            readonly teamSessionRef?: components["schemas"]["TournamentSessionReference"];
            /**
             * @deprecated
             * @description State of the member in tournament arbitration, as first placed. Retired.
             */
            readonly arbitrationStatus?: string;
        };
        /** @description Constants of a member, set when the member joins. */
        readonly MemberConstants: {
            readonly system?: components["schemas"]["MemberSystemConstants"];
            /** @description Any JSON value of the title's own, not only an object. Matchmaking puts `matchmakingResult` with `initialTeam`, `playerAttrs` and `ticketAttrs` here. */
            readonly custom?: unknown;
        };
        /**
         * @description Kind of change that a member is notified of. `everything`: all of them. `host`: another host. `initialization`: another
         *     stage or episode. `matchmakingStatus`: the state of matchmaking. `membersList`: a member came or went. `membersStatus`: a
         *     member became active or inactive. `joinability`: who may join. `customProperty`, `membersCustomProperty`: the title's own
         *     properties of the session or of a member. `tournaments`: retired.
         * @enum {string}
         */
        readonly ChangeType: "everything" | "host" | "initialization" | "matchmakingStatus" | "membersList" | "membersStatus" | "joinability" | "customProperty" | "membersCustomProperty" | "tournaments";
        /**
         * @deprecated
         * @description Results by team. Retired with tournaments.
         */
        readonly TournamentResults: {
            readonly [key: string]: {
                /**
                 * @description How the team fared.
                 * @enum {string}
                 */
                readonly outcome?: "win" | "loss" | "draw" | "rank" | "noshow";
                /** @description Place of the team, with the outcome `rank`. */
                readonly ranking?: number;
            };
        };
        /** @description Properties of a member that the service knows. */
        readonly MemberSystemProperties: {
            /** @description Whether the member is ready to play. False equals absent; never true together with `active`. */
            readonly ready?: boolean;
            /** @description Whether the member is active. False equals absent; a member that is neither ready nor active is inactive. */
            readonly active?: boolean;
            /** @description Observed: id of the member's real-time connection, recorded in contracts 105 and 107. Not documented. */
            readonly connection?: components["schemas"]["Guid"];
            /** @description Observed: the changes that the member is notified of over its connection. Not documented. Not on large sessions. */
            readonly subscription?: {
                /** @description Id of the subscription, in the case that the client sent. */
                readonly id?: components["schemas"]["Guid"];
                /** @description Kinds of change that the member is notified of. */
                readonly changeTypes?: readonly components["schemas"]["ChangeType"][];
            };
            /** @description Registrations for change notifications by GUID; null removes one. Documented, never recorded, sent by no known client. A page spells one profile `queueHost`. */
            readonly subscriptions?: {
                readonly [key: string]: {
                    /**
                     * @description What the registration is for.
                     * @enum {string}
                     */
                    readonly profile?: "party" | "matchmaking" | "initialization" | "roster" | "queuehost" | "queueHost" | "queue";
                    /** @description Title on whose behalf it was made. */
                    readonly onBehalfOfTitleId?: components["schemas"]["TitleId"];
                } | null;
            };
            /** @description Secure device address of the member's device. Empty equals absent. Needs the `connectivity` capability. */
            readonly secureDeviceAddress?: string;
            /** @description Indices of the members who are initialized together with this one, whose own index the service adds. If one of them fails, all do. Not on large sessions. */
            readonly initializationGroup?: readonly number[];
            /**
             * @deprecated
             * @description Older name of `initializationGroup`.
             */
            readonly group?: readonly number[];
            /** @description Names of the groups that the member is in, compared without case, by the rules of session names. Replaced as a whole; an empty list clears. Matchmaking reads team names here. */
            readonly groups?: readonly string[];
            /** @description Names of encounters to record, each counted as 30 seconds. Never in an answer. */
            readonly encounters?: readonly string[];
            /** @description How much the member wants each role, 0 to 100, by role name. The capital R is the wire's. */
            readonly RolePreference?: {
                readonly [key: string]: number;
            };
            /** @description Measurements to other members by their lower-case device token, none to oneself. Written once and as a whole. Needs `metrics`. */
            readonly measurements?: {
                readonly [key: string]: {
                    /** @description Latency in milliseconds. */
                    readonly latency?: components["schemas"]["Milliseconds"];
                    /** @description Download bandwidth in kilobits per second. */
                    readonly bandwidthDown?: components["schemas"]["KilobitsPerSecond"];
                    /** @description Upload bandwidth in kilobits per second. */
                    readonly bandwidthUp?: components["schemas"]["KilobitsPerSecond"];
                    readonly custom?: components["schemas"]["CustomObject"];
                };
            };
            readonly serverMeasurements?: components["schemas"]["ServerMeasurements"];
            /**
             * @deprecated
             * @description Results that the member reports. Retired with tournaments.
             */
            readonly arbitration?: {
                readonly results?: components["schemas"]["TournamentResults"];
            };
            /**
             * @deprecated
             * @description Tournament registration of the member. Retired.
             */
            readonly registration?: {
                /** @description State of the registration. */
                readonly state?: string;
                /** @description Reason of the state. */
                readonly reason?: string;
            };
        };
        /** @description Properties of a member. Only the member changes it. */
        readonly MemberProperties: {
            readonly system?: components["schemas"]["MemberSystemProperties"];
            readonly custom?: components["schemas"]["CustomObject"];
        };
        /**
         * @description NAT type of a member's device, from a version 1 secure device address: `open`, `moderate` or `strict`, from the most to
         *     the least reachable. A word may also start with a capital.
         * @enum {string}
         */
        readonly NatType: "open" | "moderate" | "strict" | "Open" | "Moderate" | "Strict";
        /**
         * @description Why a member failed its initialization, in order of precedence. `timeout`: nothing arrived in time. `latency`,
         *     `bandwidthdown`, `bandwidthup`: that measurement missed a requirement. `network`: the network, for example its NAT, kept
         *     measurements from being made. `group`: another member of its initialization group failed; the only value that the end of
         *     `joining` can set. `episode`: evaluation failed, and the member had not failed before. A word may also start with a capital.
         * @enum {string}
         */
        readonly InitializationFailure: "timeout" | "latency" | "bandwidthdown" | "bandwidthup" | "network" | "group" | "episode" | "Timeout" | "Latency" | "Bandwidthdown" | "Bandwidthup" | "Network" | "Group" | "Episode";
        /** @description One member of the session. */
        readonly SessionMember: {
            readonly constants?: components["schemas"]["MemberConstants"];
            readonly properties?: components["schemas"]["MemberProperties"];
            /** @description Gamertag. Only of an accepted member whose token carried one. */
            readonly gamertag?: string;
            /** @description Token of the member's device. Present after a secure device address was uploaded. */
            readonly deviceToken?: components["schemas"]["DeviceToken"];
            readonly nat?: components["schemas"]["NatType"];
            /** @description True until the member's first write, then absent. */
            readonly reserved?: boolean;
            /** @description The title that an active member runs. Absent while inactive. */
            readonly activeTitleId?: components["schemas"]["TitleId"];
            /** @description Time when the member joined; of a reserved member, when the reservation was made. Observed: on every recorded member. */
            readonly joinTime?: components["schemas"]["Timestamp"];
            /** @description True if the member is listed in `properties.system.turn`, otherwise absent. */
            readonly turn?: boolean;
            readonly initializationFailure?: components["schemas"]["InitializationFailure"];
            /** @description Episode in which the member is initialized, numbered as in `initializing.episode`. Only of members with `initialize`, and removed when the episode ends. */
            readonly initializationEpisode?: number;
            /** @description Index of the next member; on the last one it equals `membersInfo.next`. Observed: on every recorded member. */
            readonly next?: number;
            /** @description Role of the member in each role type, by the role type's name. */
            readonly roles?: {
                readonly [key: string]: string;
            };
            /**
             * @deprecated
             * @description State of the member in tournament arbitration. Retired.
             */
            readonly arbitrationStatus?: string;
            /**
             * @deprecated
             * @description Name of `reserved` before contract 104, so in no answer to a request that this description allows.
             */
            readonly pending?: boolean;
            /**
             * @deprecated
             * @description Early name of `initializationFailure`, with the additional value `quorum`.
             */
            readonly failedMetric?: string;
        };
        /** @description Counters of the members list, and where to start walking it. */
        readonly MembersInfo: {
            /** @description Index of the first member. */
            readonly first: number;
            /** @description Index that the next new member gets, larger than every index in use. Observed: in every recorded session, where no index is used again after its member left. */
            readonly next?: number;
            /** @description Number of members, reserved ones included. */
            readonly count: number;
            /** @description Number of members who are no longer reserved. Observed: in every recorded session. */
            readonly accepted?: number;
            /** @description Observed: number of active members, in every recorded session of contracts 105 and 107. Not documented. */
            readonly active?: number;
        };
        /** @description The matchmaking service's entry. */
        readonly MatchmakingServer: {
            /** @description Constants of the server. */
            readonly constants?: {
                /** @description Constants that the service knows. None are documented. */
                readonly system?: {
                    readonly [key: string]: unknown;
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /** @description Properties of the server. */
            readonly properties?: {
                /** @description State of the match ticket. */
                readonly system?: {
                    /** @description Id of the lock that matchmaking holds on the session. */
                    readonly lockId?: string;
                    readonly status?: components["schemas"]["MatchmakingStatus"];
                    /** @description Text for a person. */
                    readonly statusDetails?: string;
                    /** @description Typical wait in seconds. */
                    readonly typicalWait?: number;
                    /** @description Session that was found. */
                    readonly targetSessionRef?: components["schemas"]["SessionReference"];
                };
                /** @description Observed: `ticketScid`, `ticketHopperName` and `ticketId`, in the vendor's test documents. */
                readonly custom?: components["schemas"]["CustomObject"];
            };
        };
        /**
         * @deprecated
         * @description The arbitration service's entry. Retired with tournaments.
         */
        readonly ArbitrationServer: {
            /** @description Constants of the server. */
            readonly constants?: {
                /** @description Constants of the arbitration. */
                readonly system?: {
                    /** @description Time when arbitration starts. */
                    readonly startTime?: components["schemas"]["Timestamp"];
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /** @description Properties of the server. */
            readonly properties?: {
                /** @description Outcome of the arbitration. */
                readonly system?: {
                    /**
                     * @description How far the results are complete.
                     * @enum {string}
                     */
                    readonly resultState?: "completed" | "partialresults" | "noresults" | "canceled";
                    /**
                     * @description Where the results come from.
                     * @enum {string}
                     */
                    readonly resultSource?: "arbitration" | "server" | "adjusted";
                    /** @description Confidence in the results, 0 to 100. */
                    readonly resultConfidenceLevel?: number;
                    readonly results?: components["schemas"]["TournamentResults"];
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
        };
        /**
         * @deprecated
         * @description The tournament service's entry. Retired.
         */
        readonly TournamentsServer: {
            /** @description Constants of the server. */
            readonly constants?: {
                /** @description The tournament and its teams. */
                readonly system?: {
                    /** @description The tournament. An object in the vendor's parser, a string in its test documents. */
                    readonly tournamentRef?: {
                        /** @description Name of the tournament definition. */
                        readonly definitionName?: string;
                        /** @description Id of the tournament. */
                        readonly tournamentId?: string;
                        /** @description Who runs the tournament. */
                        readonly organizer?: string;
                        /** @description Service configuration id. */
                        readonly scid?: string;
                    } | string;
                    /** @description Teams by id. */
                    readonly teams?: {
                        readonly [key: string]: {
                            /** @description Session of the team. */
                            readonly teamSessionRef?: components["schemas"]["TournamentSessionReference"];
                        };
                    };
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /** @description Properties of the server. */
            readonly properties?: {
                /** @description State of the tournament for this team. */
                readonly system?: {
                    /** @description Registration of the team. */
                    readonly registration?: {
                        /**
                         * @description State of the registration.
                         * @enum {string}
                         */
                        readonly state?: "pending" | "withdrawn" | "rejected" | "registered" | "completed";
                        /** @description Reason of the state, for example `TournamentFull`. */
                        readonly reason?: string;
                    };
                    /** @description The next game. */
                    readonly rendezvous?: {
                        /** @description Time when the game starts. */
                        readonly startTime?: components["schemas"]["Timestamp"];
                        /** @description Session of the game. */
                        readonly gameSessionRef?: components["schemas"]["TournamentSessionReference"];
                    };
                    /** @description The game that was played last. */
                    readonly lastGame?: {
                        /** @description Time when the game ended. */
                        readonly endTime?: components["schemas"]["Timestamp"];
                        /** @description Result of the game. */
                        readonly result?: {
                            /** @description How the team fared, by an older name of `outcome`. */
                            readonly state?: string;
                            /** @description How the team fared. */
                            readonly outcome?: string;
                            /** @description Place of the team. */
                            readonly ranking?: number;
                            /** @description Where the result comes from. */
                            readonly source?: string;
                        };
                    };
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
        };
        /** @description A server of the session. */
        readonly SessionServer: {
            /** @description Constants of the server. */
            readonly constants?: {
                /** @description Constants that the service knows. None are documented for servers in general. */
                readonly system?: {
                    readonly [key: string]: unknown;
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /** @description Properties of the server. */
            readonly properties?: {
                /** @description Properties that the service knows. None are documented for servers in general. */
                readonly system?: {
                    readonly [key: string]: unknown;
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
        };
        /** @description Servers of the session by name. Written by server principals only; `{}` in every recording. */
        readonly SessionServers: {
            readonly matchmaking?: components["schemas"]["MatchmakingServer"];
            readonly arbitration?: components["schemas"]["ArbitrationServer"];
            readonly tournaments?: components["schemas"]["TournamentsServer"];
        } & {
            readonly [key: string]: components["schemas"]["SessionServer"];
        };
        /** @description A group of roles, of which a member has at most one. */
        readonly RoleType: {
            /** @description Whether only owners assign the roles. Needs the `hasOwners` capability. */
            readonly ownerManaged?: boolean;
            /** @description Settings of the roles that may be changed while the session lives. */
            readonly mutableRoleSettings?: readonly ("max" | "target")[];
            /** @description Roles by name (lower-case letters and digits, at most 100 characters). */
            readonly roles?: {
                readonly [key: string]: {
                    /** @description Largest number of members in the role. Enforced. */
                    readonly max?: number;
                    /** @description Wanted number of members in the role, at most `max`. Not enforced. */
                    readonly target?: number;
                    /** @description Observed: number of members in the role; read by the vendor's client. */
                    readonly count?: number;
                    /** @description Observed: xuids of the members in the role; the vendor's client expects them when `count` is not 0. */
                    readonly memberXuids?: readonly components["schemas"]["Xuid"][];
                };
            };
        };
        /** @description A multiplayer session, with the field names that belong to the requested contract version. */
        readonly MultiplayerSession: {
            /** @description Contract version of this response: 104, 105 or 107. It follows from the request's version and of `constants.system.version`. Observed: in every recorded session. */
            readonly contractVersion?: number;
            /** @description Scope of `changeNumber`. The vendor's pages say that it can change within the life of a session. Observed: in every recorded session; a comment in client source adds that a session that is deleted and created again, or restored, starts a new branch. */
            readonly branch?: components["schemas"]["Guid"];
            /** @description Number of the latest change within the branch. Observed: in every recorded session, where it starts at 1 and also grows when an activity handle is bound to a member. */
            readonly changeNumber?: number;
            /** @description Id for tracing the session through the service. It survives the restart of an emptied session. Observed: in every recorded session. */
            readonly correlationId?: components["schemas"]["Guid"];
            /** @description Time when the session was created or restarted. Observed: in every recorded session. */
            readonly startTime?: components["schemas"]["Timestamp"];
            /** @description Time when the next timer ends. Absent while no timer runs. The service applies an ended timer just before the next read or write, not at this moment. */
            readonly nextTimer?: components["schemas"]["Timestamp"];
            readonly initializing?: components["schemas"]["Initializing"];
            /** @description Device tokens of the members best suited as host, best first. Present after measuring in episode 1 when `peerToHostRequirements` is set, until a host is set. */
            readonly hostCandidates?: readonly components["schemas"]["DeviceToken"][];
            readonly constants: components["schemas"]["SessionConstants"];
            readonly properties: components["schemas"]["SessionProperties"];
            /**
             * @description Members by index, a decimal number without leading zeros. On a large session the only key is `me`, present if the
             *     caller is a member. In order, members form a list from `membersInfo.first` by each member's `next`.
             */
            readonly members: {
                readonly [key: string]: components["schemas"]["SessionMember"];
            };
            readonly membersInfo: components["schemas"]["MembersInfo"];
            readonly servers: components["schemas"]["SessionServers"];
            /** @description Role types by name (lower-case letters and digits, at most 100 characters). Present when the template or the creating request defines roles. */
            readonly roleTypes?: {
                readonly [key: string]: components["schemas"]["RoleType"];
            };
            /** @description Id of the session's search handle, of which a session has at most one. Documented by the vendor's client; never recorded. */
            readonly searchHandle?: components["schemas"]["Guid"];
            /**
             * @deprecated
             * @description State of tournament arbitration. Retired with tournaments.
             */
            readonly arbitration?: {
                /**
                 * @description Arbitration state.
                 * @enum {string}
                 */
                readonly status?: "waiting" | "inprogress" | "complete" | "playing" | "joining" | "incomplete";
            };
            /**
             * @deprecated
             * @description Session reference as `scid~template~name`. Only before contract 104, so in no answer to a request that this description allows.
             */
            readonly key?: string;
        };
        /** @description One sentence for a developer, in plain text, sometimes ended by CR LF. Not a contract; do not parse it. */
        readonly ErrorMessage: string;
        /**
         * @description Which limit was exceeded. Vendor pages name the limit `limitType` or `type`, so every field is optional. The tables of one page
         *     print `Version` and `LimitType` as names of fields, but its JSON has them in lower case. Unknown: whether the service ever
         *     sends the capitals.
         */
        readonly RateLimit: {
            /** @description Version of this object. */
            readonly version?: number;
            /** @description Requests counted in the period. In the period of 300 seconds refused ones count too. */
            readonly currentRequests?: number;
            /** @description Requests allowed in the period. */
            readonly maxRequests?: number;
            /** @description Length of the period in seconds. */
            readonly periodInSeconds?: number;
            /** @description Name of the limit, for example `Rate`, `rate` or `concurrency`. */
            readonly limitType?: string;
            /** @description Name of the limit, for example `burst`, in the newer edition of the page. */
            readonly type?: string;
        };
        /** @description A change to one member, or null to leave. */
        readonly MemberRequest: {
            /** @description Constants of the member, only when joining. */
            readonly constants?: {
                /** @description Constants that the service knows. */
                readonly system?: {
                    /** @description The member's user. */
                    readonly xuid?: components["schemas"]["Xuid"];
                    /**
                     * @description Whether the member takes part in initialization. Needed from enough members when `membersNeededToStart` is above 1.
                     * @default false
                     */
                    readonly initialize?: boolean;
                };
                /** @description Any JSON value of the title's own. */
                readonly custom?: unknown;
            };
            /** @description Properties of the member. */
            readonly properties?: {
                readonly system?: components["schemas"]["MemberSystemProperties"];
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /** @description Observed: role to take in each role type, by the role type's name. */
            readonly roles?: {
                readonly [key: string]: string;
            };
        } | null;
        /** @description A seat reserved for another user. Not on large sessions. */
        readonly MemberReservation: {
            /** @description Constants of the future member. */
            readonly constants?: {
                /** @description Constants that the service knows. */
                readonly system?: {
                    /** @description The user for whom the seat is reserved. */
                    readonly xuid?: components["schemas"]["Xuid"];
                    /** @description Whether the member takes part in initialization. */
                    readonly initialize?: boolean;
                };
                /** @description Any JSON value of the title's own. */
                readonly custom?: unknown;
            };
        };
        /** @description A change to one server, or null to remove it. */
        readonly ServerRequest: {
            /** @description Constants of the server. */
            readonly constants?: {
                /** @description Constants that the service knows. */
                readonly system?: {
                    readonly [key: string]: unknown;
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /** @description Properties of the server. */
            readonly properties?: {
                /** @description Properties that the service knows. */
                readonly system?: {
                    readonly [key: string]: unknown;
                };
                readonly custom?: components["schemas"]["CustomObject"];
            };
        } | null;
        /**
         * @description A change to a session. Every part is optional and carries only what changes; `{}` is valid. Constants are given by the
         *     creator, at creation. Properties merge: `custom` key by key, where null deletes the key. Each `system` field is replaced as
         *     a whole, except `subscriptions`, `ready` and `active`, which merge; one page says that all system fields merge like custom
         *     ones. Other parts than these are prohibited.
         *
         *     Any write that is not refused makes the calling user a member. Creating a session needs the multiplayer privilege,
         *     otherwise the answer is 403.
         */
        readonly MultiplayerSessionRequest: {
            /** @description Constants of the session, merged with those of the template. On an existing session a value that differs is a conflict (409). */
            readonly constants?: {
                readonly system?: components["schemas"]["SessionSystemConstants"];
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /** @description Properties of the session. */
            readonly properties?: {
                readonly system?: components["schemas"]["SessionSystemProperties"];
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /**
             * @description Members to join, change, reserve or remove. Each form of key has its own users:
             *
             *     | Key | Who uses it | Null | Large sessions |
             *     | --- | --- | --- | --- |
             *     | `me` | a user; a service only when it acts for exactly one user | leaves | yes |
             *     | `reserve_0`, `reserve_1`, … counted from 0 in each request | a user; a service only in the write that creates the session, without adding or removing members | no | no |
             *     | an index, such as `5` | a service; an owner too, in sessions with owners | removes that member, the only value allowed | no |
             *     | `me_<xuid>` | a service, for that user of `X-Xbl-OnBehalfOf-Users` | removes that user | yes |
             *     | `me_all` | a service, for all its users | removes them | yes |
             *     | `me_allInSession` | a service, for those of its users who are members | removes them | yes |
             */
            readonly members?: {
                /** @description The calling user. An object joins or updates, null leaves. */
                readonly me?: components["schemas"]["MemberRequest"];
                /** @description All users that the service acts for. */
                readonly me_all?: components["schemas"]["MemberRequest"];
                /** @description Those users that the service acts for who are members already. */
                readonly me_allInSession?: components["schemas"]["MemberRequest"];
            } & {
                readonly [key: string]: components["schemas"]["MemberRequest"] | components["schemas"]["MemberRequest"] | components["schemas"]["MemberReservation"] | null;
            };
            /** @description Servers by name; null removes one. Server principals only, a user is refused. */
            readonly servers?: {
                readonly [key: string]: components["schemas"]["ServerRequest"];
            };
            /**
             * @description Role types by name. The write that creates the session may define role types and roles, as a template does (the
             *     vendor's own client cannot). Later only owners write here, and only settings that `mutableRoleSettings` lists.
             */
            readonly roleTypes?: {
                readonly [key: string]: {
                    /** @description Whether only owners assign the roles. Needs the `hasOwners` capability. Only at creation. */
                    readonly ownerManaged?: boolean;
                    /** @description Settings of the roles that owners may change later. Only at creation. */
                    readonly mutableRoleSettings?: readonly ("max" | "target")[];
                    /** @description Roles by name. */
                    readonly roles?: {
                        readonly [key: string]: {
                            /** @description Largest number of members in the role. Enforced; a write that would exceed it is refused. */
                            readonly max?: number;
                            /** @description Wanted number of members in the role, at most `max`. Not enforced. */
                            readonly target?: number;
                        };
                    };
                };
            };
        };
    };
    responses: {
        /** @description The request was accepted but is not finished. Documented; no known client handles it. */
        readonly Accepted: {
            headers: {
                readonly Date: components["headers"]["Date"];
                readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": string;
            };
        };
        /** @description The token is missing, malformed or expired. Observed: an empty body, recorded once. Unknown: whether it is always empty. */
        readonly Unauthorized: {
            headers: {
                readonly Date: components["headers"]["Date"];
                readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": string;
            };
        };
        /**
         * @description No handle has this id: it never had, or it is stale because its activity ended or its session was replaced. Also when the
         *     service configuration or the template of its session is gone, and perhaps when the id is malformed.
         */
        readonly NotFound: {
            headers: {
                readonly Date: components["headers"]["Date"];
                readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The rate limit was exceeded. Observed: the body can be missing. */
        readonly TooManyRequests: {
            headers: {
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly Date: components["headers"]["Date"];
                readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["RateLimit"];
                readonly "text/plain": string;
            };
        };
        /** @description The service is overloaded. */
        readonly ServiceUnavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly Date: components["headers"]["Date"];
                readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": string;
            };
        };
    };
    parameters: {
        /**
         * @description Id of the handle, found in the activity, invite, search result or transfer that led to it. Observed: all zeroes are refused.
         * @example 1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13
         */
        readonly HandleId: components["schemas"]["Guid"];
        /**
         * @description Contract version whose field names the caller uses: 100 × major + minor, 104 or later. 104 and 105 give the same
         *     document; 107 is the latest known and renames fields. It may differ from the version of the session's template.
         *     Unknown: how a version below 104 is answered.
         */
        readonly "X-Xbl-Contract-Version": number;
        /** @description Entity tag of the session that the caller holds, as it came. An unchanged session is answered with 304. */
        readonly "If-None-Match": string;
        /**
         * @description Locales for the texts that the service returns, such as error messages.
         * @example en-US,en
         */
        readonly "Accept-Language": string;
        /**
         * @description Observed: signature of the request by the device's proof key, base64. The vendor's client sends it; others do without.
         * @example AAAAAQHcsXlgyQpAy0pCZW5pbnZlbnRlZHNpZ25hdHVyZQ==
         */
        readonly Signature: string;
        /** @description For services, which have to send it: the title that the service acts for. */
        readonly "X-Xbl-OnBehalfOf-Title": components["schemas"]["TitleId"];
        /** @description For services: the users that the service acts for, comma-separated xuids. `;priv=multiplayer`, the only privilege there is, asserts that the user has it. Exactly one user on large sessions and where the request writes `me`. */
        readonly "X-Xbl-OnBehalfOf-Users": string;
        /**
         * @description For services: the scope that the service gives up for this request. `Multiplayer.Manage` switches the users' permission checks back on. Only with `X-Xbl-OnBehalfOf-Users` and a grant of `Multiplayer.Runtime`, otherwise the response is 403.
         * @example Multiplayer.Manage
         */
        readonly "X-Xbl-Deny-Scope": string;
        /**
         * @description Entity tag that the caller's change is based on: a session that changed since is answered with 412 and the current
         *     session. `*`: the session must exist.
         */
        readonly "If-Match": string;
        /** @description `*`: create only. An existing session is answered with 412. */
        readonly "If-None-Match-Any": "*";
        /**
         * @description With `true` a trial, answered with the session as the write would leave it. Nothing is changed.
         * @example true
         */
        readonly nocommit: boolean;
    };
    requestBodies: never;
    headers: {
        /** @description Strong entity tag of the session, quoted; recorded ones have 32 hexadecimal digits. It changes on every change of the session. Send it back as it came. */
        readonly ETag: string;
        /**
         * @description Observed: path of the session that the handle points to, in any case,
         *     `/serviceconfigs/{scid}/sessionTemplates/{template}/sessions/{name}`. Two clients need it; one of them also takes an
         *     absolute URL. With the reference known, the session is better addressed by it: a handle may die before its session.
         */
        readonly "Content-Location": string;
        /**
         * @description Observed: `max-age=0, must-revalidate` with a session on 200 and 201, `no-cache, no-store` on 412. Unknown: on 304.
         * @example max-age=0, must-revalidate
         */
        readonly "Cache-Control": string;
        /** @description Time when the next timer ends, the same as `nextTimer`. Documented, never recorded. */
        readonly Expires: string;
        /**
         * @description Observed: time of the answer, on every recorded one. The vendor's client keeps it as the date of the session.
         * @example Wed, 11 Mar 2026 18:42:07 GMT
         */
        readonly Date: string;
        /**
         * @description Observed: id of this request, on every recorded answer. Not the session's `correlationId`.
         * @example 5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24
         */
        readonly "X-XblCorrelationId": components["schemas"]["Guid"];
        /**
         * @description Observed: always `nosniff`.
         * @example nosniff
         */
        readonly "X-Content-Type-Options": string;
        /**
         * @description Observed: free text for the service's developers, repeated several times, in recordings of 2016. Never rely on it.
         * @example session-access=Member
         */
        readonly "X-Xbl-Debug": string;
        /**
         * @description Seconds to wait before the next request.
         * @example 15
         */
        readonly "Retry-After": number;
    };
    pathItems: never;
}
export type Guid = components['schemas']['Guid'];
export type TitleId = components['schemas']['TitleId'];
export type Timestamp = components['schemas']['Timestamp'];
export type InitializationStage = components['schemas']['InitializationStage'];
export type Initializing = components['schemas']['Initializing'];
export type DeviceToken = components['schemas']['DeviceToken'];
export type Visibility = components['schemas']['Visibility'];
export type Xuid = components['schemas']['Xuid'];
export type Timeout = components['schemas']['Timeout'];
export type Capabilities = components['schemas']['Capabilities'];
export type Milliseconds = components['schemas']['Milliseconds'];
export type KilobitsPerSecond = components['schemas']['KilobitsPerSecond'];
export type HostSelectionMetric = components['schemas']['HostSelectionMetric'];
export type SessionSystemConstants = components['schemas']['SessionSystemConstants'];
export type CustomObject = components['schemas']['CustomObject'];
export type SessionConstants = components['schemas']['SessionConstants'];
export type Restriction = components['schemas']['Restriction'];
export type MatchmakingStatus = components['schemas']['MatchmakingStatus'];
export type SessionReference = components['schemas']['SessionReference'];
export type SessionSystemProperties = components['schemas']['SessionSystemProperties'];
export type SessionProperties = components['schemas']['SessionProperties'];
export type ServerMeasurements = components['schemas']['ServerMeasurements'];
export type TournamentSessionReference = components['schemas']['TournamentSessionReference'];
export type MemberSystemConstants = components['schemas']['MemberSystemConstants'];
export type MemberConstants = components['schemas']['MemberConstants'];
export type ChangeType = components['schemas']['ChangeType'];
export type TournamentResults = components['schemas']['TournamentResults'];
export type MemberSystemProperties = components['schemas']['MemberSystemProperties'];
export type MemberProperties = components['schemas']['MemberProperties'];
export type NatType = components['schemas']['NatType'];
export type InitializationFailure = components['schemas']['InitializationFailure'];
export type SessionMember = components['schemas']['SessionMember'];
export type MembersInfo = components['schemas']['MembersInfo'];
export type MatchmakingServer = components['schemas']['MatchmakingServer'];
export type ArbitrationServer = components['schemas']['ArbitrationServer'];
export type TournamentsServer = components['schemas']['TournamentsServer'];
export type SessionServer = components['schemas']['SessionServer'];
export type SessionServers = components['schemas']['SessionServers'];
export type RoleType = components['schemas']['RoleType'];
export type MultiplayerSession = components['schemas']['MultiplayerSession'];
export type ErrorMessage = components['schemas']['ErrorMessage'];
export type RateLimit = components['schemas']['RateLimit'];
export type MemberRequest = components['schemas']['MemberRequest'];
export type MemberReservation = components['schemas']['MemberReservation'];
export type ServerRequest = components['schemas']['ServerRequest'];
export type MultiplayerSessionRequest = components['schemas']['MultiplayerSessionRequest'];
export type ResponseAccepted = components['responses']['Accepted'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ParameterHandleId = components['parameters']['HandleId'];
export type ParameterXXblContractVersion = components['parameters']['X-Xbl-Contract-Version'];
export type ParameterIfNoneMatch = components['parameters']['If-None-Match'];
export type ParameterAcceptLanguage = components['parameters']['Accept-Language'];
export type ParameterSignature = components['parameters']['Signature'];
export type ParameterXXblOnBehalfOfTitle = components['parameters']['X-Xbl-OnBehalfOf-Title'];
export type ParameterXXblOnBehalfOfUsers = components['parameters']['X-Xbl-OnBehalfOf-Users'];
export type ParameterXXblDenyScope = components['parameters']['X-Xbl-Deny-Scope'];
export type ParameterIfMatch = components['parameters']['If-Match'];
export type ParameterIfNoneMatchAny = components['parameters']['If-None-Match-Any'];
export type ParameterNocommit = components['parameters']['nocommit'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderContentLocation = components['headers']['Content-Location'];
export type HeaderCacheControl = components['headers']['Cache-Control'];
export type HeaderExpires = components['headers']['Expires'];
export type HeaderDate = components['headers']['Date'];
export type HeaderXXblCorrelationId = components['headers']['X-XblCorrelationId'];
export type HeaderXContentTypeOptions = components['headers']['X-Content-Type-Options'];
export type HeaderXXblDebug = components['headers']['X-Xbl-Debug'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type $defs = Record<string, never>;
export interface operations {
    readonly getSessionByHandle: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description Contract version whose field names the caller uses: 100 × major + minor, 104 or later. 104 and 105 give the same
                 *     document; 107 is the latest known and renames fields. It may differ from the version of the session's template.
                 *     Unknown: how a version below 104 is answered.
                 */
                readonly "X-Xbl-Contract-Version": components["parameters"]["X-Xbl-Contract-Version"];
                /** @description Entity tag of the session that the caller holds, as it came. An unchanged session is answered with 304. */
                readonly "If-None-Match"?: components["parameters"]["If-None-Match"];
                /**
                 * @description Locales for the texts that the service returns, such as error messages.
                 * @example en-US,en
                 */
                readonly "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Observed: signature of the request by the device's proof key, base64. The vendor's client sends it; others do without.
                 * @example AAAAAQHcsXlgyQpAy0pCZW5pbnZlbnRlZHNpZ25hdHVyZQ==
                 */
                readonly Signature?: components["parameters"]["Signature"];
                /** @description For services, which have to send it: the title that the service acts for. */
                readonly "X-Xbl-OnBehalfOf-Title"?: components["parameters"]["X-Xbl-OnBehalfOf-Title"];
                /** @description For services: the users that the service acts for, comma-separated xuids. `;priv=multiplayer`, the only privilege there is, asserts that the user has it. Exactly one user on large sessions and where the request writes `me`. */
                readonly "X-Xbl-OnBehalfOf-Users"?: components["parameters"]["X-Xbl-OnBehalfOf-Users"];
                /**
                 * @description For services: the scope that the service gives up for this request. `Multiplayer.Manage` switches the users' permission checks back on. Only with `X-Xbl-OnBehalfOf-Users` and a grant of `Multiplayer.Runtime`, otherwise the response is 403.
                 * @example Multiplayer.Manage
                 */
                readonly "X-Xbl-Deny-Scope"?: components["parameters"]["X-Xbl-Deny-Scope"];
            };
            readonly path: {
                /**
                 * @description Id of the handle, found in the activity, invite, search result or transfer that led to it. Observed: all zeroes are refused.
                 * @example 1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13
                 */
                readonly handleId: components["parameters"]["HandleId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The handle points to a session that the caller may read. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Content-Location": components["headers"]["Content-Location"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly Expires: components["headers"]["Expires"];
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MultiplayerSession"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            /** @description The handle is valid, but no session exists behind it. */
            readonly 204: {
                headers: {
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The session still has the entity tag that `If-None-Match` gave. */
            readonly 304: {
                headers: {
                    /**
                     * @description Current entity tag. RFC 9110 section 15.4.5 asks for it. Unknown: never recorded.
                     * @example "7c1d9a52e3f84b06a1c95d2f7e80b364"
                     */
                    readonly ETag?: string;
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed. Unknown: whether a malformed handle id is answered with this or with 404. */
            readonly 400: {
                headers: {
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ErrorMessage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description The caller may not read the session, or lacks the multiplayer privilege. */
            readonly 403: {
                headers: {
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ErrorMessage"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly writeSessionByHandle: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description With `true` a trial, answered with the session as the write would leave it. Nothing is changed.
                 * @example true
                 */
                readonly nocommit?: components["parameters"]["nocommit"];
            };
            readonly header: {
                /**
                 * @description Contract version whose field names the caller uses: 100 × major + minor, 104 or later. 104 and 105 give the same
                 *     document; 107 is the latest known and renames fields. It may differ from the version of the session's template.
                 *     Unknown: how a version below 104 is answered.
                 */
                readonly "X-Xbl-Contract-Version": components["parameters"]["X-Xbl-Contract-Version"];
                /**
                 * @description Entity tag that the caller's change is based on: a session that changed since is answered with 412 and the current
                 *     session. `*`: the session must exist.
                 */
                readonly "If-Match"?: components["parameters"]["If-Match"];
                /** @description `*`: create only. An existing session is answered with 412. */
                readonly "If-None-Match"?: components["parameters"]["If-None-Match-Any"];
                /**
                 * @description Locales for the texts that the service returns, such as error messages.
                 * @example en-US,en
                 */
                readonly "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Observed: signature of the request by the device's proof key, base64. The vendor's client sends it; others do without.
                 * @example AAAAAQHcsXlgyQpAy0pCZW5pbnZlbnRlZHNpZ25hdHVyZQ==
                 */
                readonly Signature?: components["parameters"]["Signature"];
                /** @description For services, which have to send it: the title that the service acts for. */
                readonly "X-Xbl-OnBehalfOf-Title"?: components["parameters"]["X-Xbl-OnBehalfOf-Title"];
                /** @description For services: the users that the service acts for, comma-separated xuids. `;priv=multiplayer`, the only privilege there is, asserts that the user has it. Exactly one user on large sessions and where the request writes `me`. */
                readonly "X-Xbl-OnBehalfOf-Users"?: components["parameters"]["X-Xbl-OnBehalfOf-Users"];
                /**
                 * @description For services: the scope that the service gives up for this request. `Multiplayer.Manage` switches the users' permission checks back on. Only with `X-Xbl-OnBehalfOf-Users` and a grant of `Multiplayer.Runtime`, otherwise the response is 403.
                 * @example Multiplayer.Manage
                 */
                readonly "X-Xbl-Deny-Scope"?: components["parameters"]["X-Xbl-Deny-Scope"];
            };
            readonly path: {
                /**
                 * @description Id of the handle, found in the activity, invite, search result or transfer that led to it. Observed: all zeroes are refused.
                 * @example 1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13
                 */
                readonly handleId: components["parameters"]["HandleId"];
            };
            readonly cookie?: never;
        };
        /** @description The change, as JSON in UTF-8. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MultiplayerSessionRequest"];
            };
        };
        readonly responses: {
            /** @description The session existed and now holds the change. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Content-Location": components["headers"]["Content-Location"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly Expires: components["headers"]["Expires"];
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MultiplayerSession"];
                };
            };
            /** @description The session did not exist and was created. */
            readonly 201: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Content-Location": components["headers"]["Content-Location"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly Expires: components["headers"]["Expires"];
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MultiplayerSession"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            /** @description The write deleted the session, because its last member left and `sessionEmptyTimeout` is 0; or it created none, because it added no member and `sessionEmptyTimeout` is 0. With another value an empty session is created. */
            readonly 204: {
                headers: {
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed, or breaks a rule of the session, such as its number of members or of seats in a role. */
            readonly 400: {
                headers: {
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ErrorMessage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description The caller may not write. The answer is the session when the caller may read it, otherwise a text. */
            readonly 403: {
                headers: {
                    /**
                     * @description Current entity tag, with a session. Unknown: never recorded.
                     * @example "7c1d9a52e3f84b06a1c95d2f7e80b364"
                     */
                    readonly ETag?: string;
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MultiplayerSession"];
                    readonly "text/plain": components["schemas"]["ErrorMessage"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            /** @description The change conflicts with the constants of the session or its template, or adds or removes other members of a large session. */
            readonly 409: {
                headers: {
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": components["schemas"]["ErrorMessage"];
                };
            };
            /** @description A precondition failed. When `If-Match` failed on an existing session the answer is the whole current session, otherwise it is empty. Observed: the vendor's client also reads `Content-Location` here, after a write whose session it did not know. Unknown: whether it is always sent. */
            readonly 412: {
                headers: {
                    /**
                     * @description Current entity tag, always sent with a session.
                     * @example "7c1d9a52e3f84b06a1c95d2f7e80b364"
                     */
                    readonly ETag?: string;
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly Date: components["headers"]["Date"];
                    readonly "X-XblCorrelationId": components["headers"]["X-XblCorrelationId"];
                    readonly "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    readonly "X-Xbl-Debug": components["headers"]["X-Xbl-Debug"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MultiplayerSession"];
                    readonly "text/plain": string;
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
}
