// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    readonly "/handles/{handleId}/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the handle, from an activity, an invite, a search result or a transfer. Observed: all zeroes are refused.
                 * @example 1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13
                 */
                readonly handleId: components["parameters"]["HandleId"];
            };
            readonly cookie?: never;
        };
        /**
         * Get a session by handle
         * @description Returns the session that the handle points to, with the field names of the request's contract version. A read changes
         *     nothing on the caller's behalf, but the service first applies whatever is due, such as time-outs that have ended.
         *
         *     With `If-None-Match`, the response for an unchanged session is 304 without a body. Anyone who meets its `readRestriction` can
         *     read a visible or open session. Only members and users with a reservation can read a private one.
         */
        readonly get: operations["getSessionByHandle"];
        /**
         * Write a session by handle
         * @description Creates, updates, joins or leaves the session that the handle points to, and returns the result. Repeating the same write
         *     has no further effect.
         *
         *     **Four write modes.** Preconditions decide whether a write is applied. The names are those of the vendor's SDK.
         *
         *     | Mode | Headers | Session exists | Session does not exist |
         *     | --- | --- | --- | --- |
         *     | create new | `If-None-Match: *` | 412, empty | 201 |
         *     | update existing | `If-Match: *` | 200 | 412, empty |
         *     | update or create new | neither | 200 | 201 |
         *     | synchronized update | `If-Match: "<entity tag>"` | 200 if unchanged, otherwise 412 with the current session | 412, empty |
         *
         *     A write without an entity tag is merged with whatever others have written in the meantime.
         *
         *     **What a handle grants.** An invite handle lets its user read and write an open session, and read a closed one; it can exist
         *     even if the session is full or closed. A transfer handle admits the members of its origin session, and is deleted
         *     with its target. An activity handle is deleted when the member sets another one, becomes inactive or leaves; it
         *     grants nothing by itself, and services cannot set it. A session has at most one search handle. A handle can disappear
         *     before its session does, so the vendor advises writing by reference once the reference is known.
         *
         *     A user without a reservation cannot join a private or visible session: the response is 403. An invitee may arrive before
         *     the reservation does; the vendor asks clients to retry at most every five seconds. Joining a full session gets 400.
         *
         *     The vendor's page says that neither the request nor the response has a body. Its own remarks, its status table and every
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
         * @description GUID with hyphens, in upper or lower case. Compare it without case.
         */
        readonly Guid: string;
        /**
         * @description Title id, an unsigned 32-bit integer in decimal digits, as a string.
         * @example 1800000001
         */
        readonly TitleId: string;
        /**
         * Format: date-time
         * @description Date and time in UTC (ISO 8601 with `Z`). Recorded values have seven fractional digits, of which a JavaScript `Date` keeps three.
         */
        readonly Timestamp: string;
        /**
         * @description Stage of member initialization. `joining`: reserved members are expected to join. `measuring`: members upload their
         *     measurements. `evaluating`: the title decides. `failed`: the first episode failed, and the session can no longer be
         *     initialized. The first letter may also be a capital.
         * @enum {string}
         */
        readonly InitializationStage: "joining" | "measuring" | "evaluating" | "failed" | "Joining" | "Measuring" | "Evaluating" | "Failed";
        /** @description Progress of member initialization. Present while an episode runs or after it failed. */
        readonly Initializing: {
            /** @description Current stage. Without `externalEvaluation` there is no `evaluating` stage; without `metrics` and `measurementServerAddresses` there is no `measuring` stage. */
            readonly stage?: components["schemas"]["InitializationStage"];
            /** @description Time when the stage started. */
            readonly stageStartTime?: components["schemas"]["Timestamp"];
            /** @description Number of the episode. In contract 107 the creation of the session is episode 1. For earlier contracts the sources disagree: client source and test documents of contract 105 count from 0, but a contract 104 response on a vendor page shows episode 1. */
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
         *     restrictions narrow this further. `full`: known only from the vendor's client, which reads it in query results. The first
         *     letter may also be a capital.
         * @enum {string}
         */
        readonly Visibility: "private" | "visible" | "open" | "full" | "Private" | "Visible" | "Open" | "Full";
        /**
         * @description Xbox user id, an unsigned 64-bit integer in decimal digits. Always a string, because a double cannot hold every such number.
         * @example 2533270000000001
         */
        readonly Xuid: string;
        /** @description Milliseconds. Zero means immediately; null means never. */
        readonly Timeout: number | null;
        /** @description What the session can do. An absent capability is false. An empty object in the template rules out capabilities at creation. Observed: responses list only the true ones. */
        readonly Capabilities: {
            /** @description Members may upload secure device addresses and measurements. Not with `large`. */
            readonly connectivity?: boolean;
            /** @description Members stay active without being present in the title. */
            readonly suppressPresenceActivityCheck?: boolean;
            /** @description The session stands for actual play, so recent players and reputation are recorded. In contract 107 it must be set for that. Unknown: whether earlier contracts imply it. */
            readonly gameplay?: boolean;
            /** @description The session may have more than 100 members, and a response lists only the caller, under `me`. The vendor advises at most ten writes a second. Subscriptions are not available. */
            readonly large?: boolean;
            /** @description A member is active only while its `connection` is open. */
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
             * @description Results are arbitrated. Needs `gameplay`, and not with `large`. A service creates the session and adds the `arbitration` server. Retired with tournaments.
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
         * @description Measurement that decides which host is best: download (`bandwidthdown`), upload (`bandwidthup`) or combined
         *     (`bandwidth`) bandwidth, or `latency`. The vendor's documents also have the spellings with capitals.
         * @enum {string}
         */
        readonly HostSelectionMetric: "bandwidthup" | "bandwidthdown" | "bandwidth" | "latency" | "bandwidthUp" | "bandwidthDown" | "Bandwidth" | "Latency";
        /** @description Constants of the session that the service knows. */
        readonly SessionSystemConstants: {
            /** @description Version of the session template, 1 unless the template says otherwise. A request cannot override the constants of the template. */
            readonly version?: number;
            /** @description Largest number of members, 1 to 100, default 100. With the `large` capability 101 to 10000 (another page says 1000). */
            readonly maxMembersCount?: number;
            /**
             * @description Who can find and join the session.
             * @default open
             */
            readonly visibility?: components["schemas"]["Visibility"];
            /** @description Xuids of the users who initiated the session. Unless a service creates it, the creator's own xuid must be among them. */
            readonly initiators?: readonly components["schemas"]["Xuid"][];
            /** @description URI scheme of the link that an invite notification launches, for example `game`, `tournamentgame`, `chat`, `gameparty` or `party`. The vendor's page implies that no notification appears without one. */
            readonly inviteProtocol?: string;
            /**
             * @description Milliseconds until an unused reservation is removed. Null means never. Contract 107; earlier `timeouts.reserved`.
             * @default 30000
             */
            readonly reservedRemovalTimeout?: components["schemas"]["Timeout"];
            /** @description Milliseconds until an inactive member is removed. Null means never. Contract 107; earlier `timeouts.inactive`. The default is 0 on three pages and two hours on two others; before contract 107 it was two hours. */
            readonly inactiveRemovalTimeout?: components["schemas"]["Timeout"];
            /**
             * @description Milliseconds until a ready member who does not become active is made inactive. Null means never. Contract 107; earlier `timeouts.ready`.
             * @default 180000
             */
            readonly readyRemovalTimeout?: components["schemas"]["Timeout"];
            /**
             * @description Milliseconds that the session exists after its last member has left. Null means forever. Contract 107; earlier `timeouts.sessionEmpty`.
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
                 * @description Milliseconds that an empty session exists. Null means forever.
                 * @default 0
                 */
                readonly sessionEmpty?: components["schemas"]["Timeout"];
            };
            readonly capabilities?: components["schemas"]["Capabilities"];
            /** @description Quality-of-service measurements that members upload. If absent, they are derived from the requirements; if present, they must cover the requirements. Needs the `connectivity` capability. */
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
            /** @description How new members are initialized. It replaces the reserved and ready time-outs. Null turns it off. Not on large sessions. Contract 107; earlier `managedInitialization`. */
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
                /** @description Members needed for the first episode. Pages disagree: 1 to `maxMembersCount` with default 1, or from 0 with default 2. With 0 the first episode is skipped only if the session is created without members to initialize. */
                readonly membersNeededToStart?: number;
            } | null;
            /**
             * @deprecated
             * @description How new members are initialized. Only in contracts 104 and 105; 107 has `memberInitialization`. Documented but never recorded.
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
            /** @description Requirements on the connection between any two members. */
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
            /** @description Requirements on the connection between each member and the host. */
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
                 * @description Milliseconds after which the match is canceled if nobody is active.
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
            /** @description Rules about owners. Needs the `hasOwners` capability. */
            readonly ownershipPolicies?: {
                /**
                 * @description Who takes over from the last owner. `oldest`: the member who has been in the session longest. `endsession`: nobody; the session ends.
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
        /** @description Any JSON object that the title defines. Observed: integers as large as 2^64−1, and values that are null. */
        readonly CustomObject: {
            readonly [key: string]: unknown;
        };
        /** @description Constants of the session. Set by the template and by the write that creates the session; never changed afterwards. */
        readonly SessionConstants: {
            readonly system?: components["schemas"]["SessionSystemConstants"];
            readonly custom?: components["schemas"]["CustomObject"];
        };
        /**
         * @description Who is admitted besides members and users with a reservation. `none`: anyone. `local`: only a caller whose token names the
         *     same device as that of an active member. `followed`: such a caller, and users followed by a member who has accepted; a
         *     member who is only reserved does not count. The first letter may also be a capital.
         * @enum {string}
         */
        readonly Restriction: "none" | "local" | "followed" | "None" | "Local" | "Followed";
        /**
         * @description State of a match ticket. `searching`: no match yet. `expired`: the ticket ran out. `found`: `targetSessionRef` names the
         *     session. `failed`: matchmaking gave up. `canceled`: the ticket was withdrawn. The first letter may
         *     also be a capital.
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
        /** @description Properties of the session that the service knows. A write replaces whole fields. */
        readonly SessionSystemProperties: {
            /** @description Keywords for finding the session, compared without case. Not on private sessions. */
            readonly keywords?: readonly string[];
            /** @description Indices of the members whose turn it is. Not on large sessions. */
            readonly turn?: readonly number[];
            /** @description Indices of the owners. Needs the `hasOwners` capability. */
            readonly owners?: readonly number[];
            /** @description Who may join an open session. The default is `none`, or `local` with `userAuthorizationStyle`, where `none` is refused. Large sessions allow only `none`. Users with a reservation can always join. */
            readonly joinRestriction?: components["schemas"]["Restriction"];
            /** @description Who may read an open or visible session. Must be at least as open as `joinRestriction`. Observed: `none` is refused with `userAuthorizationStyle`. */
            readonly readRestriction?: components["schemas"]["Restriction"];
            /** @description Whether new joins are refused. Users with a reservation may still join. Observed: absent when false. */
            readonly closed?: boolean;
            /**
             * @description Whether the seats of members who have left are kept for them, so that nobody else may take one.
             * @default false
             */
            readonly locked?: boolean;
            /**
             * @deprecated
             * @description Whether a cloud compute server is allocated. Retired.
             */
            readonly allocateCloudCompute?: boolean;
            /** @description Device token of the host. The service removes it if it matches no member. Setting it decides which connections are measured. Not on large sessions. */
            readonly host?: components["schemas"]["DeviceToken"];
            /** @description Outcome of external evaluation. Writable only in the `evaluating` stage, which it ends. It is not stored. */
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
                /** @description State of matchmaking that is run by a client. Needs the `clientMatchmaking` capability. */
                readonly clientResult?: {
                    readonly status?: components["schemas"]["MatchmakingStatus"];
                    /** @description Text for people to read. */
                    readonly statusDetails?: string;
                    /** @description Typical wait in seconds. */
                    readonly typicalWait?: number;
                    /** @description The session that was found. */
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
        /** @description Properties of the session, which members change during its life. */
        readonly SessionProperties: {
            readonly system?: components["schemas"]["SessionSystemProperties"];
            readonly custom?: components["schemas"]["CustomObject"];
        };
        /** @description Measurements between a member and servers, by connection string. Written once, all together. */
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
            /** @description Xuid of the member's user. Known by the time the member accepts. */
            readonly xuid?: components["schemas"]["Xuid"];
            /** @description Observed: index of the member, the same as its key. Not documented. */
            readonly index?: number;
            /**
             * @description Whether the member takes part in initialization. Observed: in a response only if the session has member initialization.
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
             * @description Older place of the member's `arbitrationStatus`. Retired with tournaments.
             */
            readonly arbitrationStatus?: string;
        };
        /** @description Constants of a member, set when the member joins. */
        readonly MemberConstants: {
            readonly system?: components["schemas"]["MemberSystemConstants"];
            /** @description Any JSON value that the title defines, not only an object. Matchmaking puts `matchmakingResult` with `initialTeam`, `playerAttrs` and `ticketAttrs` here. */
            readonly custom?: unknown;
        };
        /**
         * @description Kind of change that a member is notified of. `everything`: all of them. `host`: a new host. `initialization`: a new
         *     stage or episode. `matchmakingStatus`: the state of matchmaking. `membersList`: a member joined or left. `membersStatus`: a
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
                 * @description How the team did; with `rank`, `ranking` has its place. Observed: these values, in the vendor's former client.
                 * @enum {string}
                 */
                readonly outcome?: "win" | "loss" | "draw" | "rank" | "noshow";
                /** @description Place of the team if the outcome is `rank`. */
                readonly ranking?: number;
            };
        };
        /** @description Properties of a member that the service knows. */
        readonly MemberSystemProperties: {
            /** @description Whether the member is ready to play. False is the same as absent. Never true together with `active`. */
            readonly ready?: boolean;
            /** @description Whether the member is active. False is the same as absent. A member who is neither ready nor active is inactive. */
            readonly active?: boolean;
            /** @description Observed: id of the member's real-time connection, recorded in contracts 105 and 107. Not documented. */
            readonly connection?: components["schemas"]["Guid"];
            /** @description Observed: the changes that the member is notified of over its connection. Not documented. Not on large sessions. */
            readonly subscription?: {
                /** @description Id of the subscription, in upper or lower case as the client sent it. */
                readonly id?: components["schemas"]["Guid"];
                /** @description Kinds of change that the member is notified of. */
                readonly changeTypes?: readonly components["schemas"]["ChangeType"][];
            };
            /** @description Registrations for change notifications by GUID; null removes one. Documented, but never recorded and sent by no known client. */
            readonly subscriptions?: {
                readonly [key: string]: {
                    /**
                     * @description What the registration is for. The values come from the vendor's pages, one of which writes `queueHost`. Unknown: what each of them covers.
                     * @enum {string}
                     */
                    readonly profile?: "party" | "matchmaking" | "initialization" | "roster" | "queuehost" | "queueHost" | "queue";
                    /** @description Title on whose behalf the registration was made. If absent, it is the title of the token. */
                    readonly onBehalfOfTitleId?: components["schemas"]["TitleId"];
                } | null;
            };
            /** @description Secure device address of the member's device. Empty is the same as absent. Needs the `connectivity` capability. */
            readonly secureDeviceAddress?: string;
            /** @description Indices of the members who are initialized together with this one. The service adds the member's own index. If one of them fails, all fail. Not on large sessions. */
            readonly initializationGroup?: readonly number[];
            /**
             * @deprecated
             * @description Older name of `initializationGroup`.
             */
            readonly group?: readonly number[];
            /** @description Names of the groups that the member is in. They follow the rules of session names and are compared without case. A write replaces the whole list; an empty list clears it. Matchmaking reads team names here. */
            readonly groups?: readonly string[];
            /** @description Names of encounters to record, each counted as 30 seconds. Never in a response. */
            readonly encounters?: readonly string[];
            /** @description How much the member wants each role, 0 to 100, by role name. Unlike other fields, its name starts with a capital letter. */
            readonly RolePreference?: {
                readonly [key: string]: number;
            };
            /** @description Measurements to the other members, by device token in lower case. Has no entry for the member itself. Written once, all together. Needs `metrics`. */
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
        /** @description Properties of a member. Only that member can change them. */
        readonly MemberProperties: {
            readonly system?: components["schemas"]["MemberSystemProperties"];
            readonly custom?: components["schemas"]["CustomObject"];
        };
        /**
         * @description NAT type of a member's device, from a version 1 secure device address: `open`, `moderate` or `strict`, from the most to
         *     the least reachable. The first letter may also be a capital.
         * @enum {string}
         */
        readonly NatType: "open" | "moderate" | "strict" | "Open" | "Moderate" | "Strict";
        /**
         * @description Why a member failed its initialization, in order of precedence. `timeout`: nothing arrived in time. `latency`,
         *     `bandwidthdown`, `bandwidthup`: that measurement missed a requirement. `network`: the network, for example its NAT,
         *     prevented the measurements. `group`: another member of its initialization group failed; the end of `joining` can set no
         *     other value. `episode`: evaluation failed, and the member had not failed before. The first letter may also be a capital.
         * @enum {string}
         */
        readonly InitializationFailure: "timeout" | "latency" | "bandwidthdown" | "bandwidthup" | "network" | "group" | "episode" | "Timeout" | "Latency" | "Bandwidthdown" | "Bandwidthup" | "Network" | "Group" | "Episode";
        /** @description One member of the session. */
        readonly SessionMember: {
            readonly constants?: components["schemas"]["MemberConstants"];
            readonly properties?: components["schemas"]["MemberProperties"];
            /** @description Gamertag. Only for an accepted member whose token contained one. */
            readonly gamertag?: string;
            /** @description Token of the member's device. Present once a secure device address has been uploaded. */
            readonly deviceToken?: components["schemas"]["DeviceToken"];
            readonly nat?: components["schemas"]["NatType"];
            /** @description True until the member's first write, then absent. */
            readonly reserved?: boolean;
            /** @description Id of the title that an active member is running. Absent for other members. */
            readonly activeTitleId?: components["schemas"]["TitleId"];
            /** @description Time when the member joined; for a reserved member, when the reservation was made. Observed: on every recorded member. */
            readonly joinTime?: components["schemas"]["Timestamp"];
            /** @description True if the member is listed in `properties.system.turn`, otherwise absent. */
            readonly turn?: boolean;
            readonly initializationFailure?: components["schemas"]["InitializationFailure"];
            /** @description Episode in which the member is initialized, numbered as in `initializing.episode`. Only for members with `initialize`, and removed when the episode ends. */
            readonly initializationEpisode?: number;
            /** @description Index of the next member; for the last one, equal to `membersInfo.next`. Observed: on every recorded member. */
            readonly next?: number;
            /** @description Role of the member in each role type, by name of the role type. */
            readonly roles?: {
                readonly [key: string]: string;
            };
            /**
             * @deprecated
             * @description State of the member in tournament arbitration. Retired with tournaments.
             */
            readonly arbitrationStatus?: string;
            /**
             * @deprecated
             * @description Name of `reserved` before contract 104, so never in a response to a request that this description allows.
             */
            readonly pending?: boolean;
            /**
             * @deprecated
             * @description Early name of `initializationFailure`, with the additional value `quorum`.
             */
            readonly failedMetric?: string;
        };
        /** @description Counts of the members, and the start of the members list. */
        readonly MembersInfo: {
            /** @description Index of the first member. */
            readonly first: number;
            /** @description Index of the next member to join, larger than every index in use. Observed: in every recorded session; an index was never used again after its member had left. */
            readonly next?: number;
            /** @description Number of members, including reserved ones. */
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
                    /** @description Text for people to read. */
                    readonly statusDetails?: string;
                    /** @description Typical wait in seconds. */
                    readonly typicalWait?: number;
                    /** @description The session that was found. */
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
                     * @description How complete the results are. Observed: these values, in the vendor's former client. Unknown: what each one means.
                     * @enum {string}
                     */
                    readonly resultState?: "completed" | "partialresults" | "noresults" | "canceled";
                    /**
                     * @description Where the results come from. Observed: these values, in the vendor's former client. Unknown: what each one means.
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
                         * @description State of the registration. Observed: these values, in the vendor's former client. Unknown: what each one means.
                         * @enum {string}
                         */
                        readonly state?: "pending" | "withdrawn" | "rejected" | "registered" | "completed";
                        /** @description Reason for the state, for example `TournamentFull`. */
                        readonly reason?: string;
                    };
                    /** @description The next game. */
                    readonly rendezvous?: {
                        /** @description Time when the game starts. */
                        readonly startTime?: components["schemas"]["Timestamp"];
                        /** @description Session of the game. */
                        readonly gameSessionRef?: components["schemas"]["TournamentSessionReference"];
                    };
                    /** @description The last game that was played. */
                    readonly lastGame?: {
                        /** @description Time when the game ended. */
                        readonly endTime?: components["schemas"]["Timestamp"];
                        /** @description Result of the game. */
                        readonly result?: {
                            /** @description Older name of `outcome`. */
                            readonly state?: string;
                            /** @description How the team did. */
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
        /** @description Servers of the session by name. Only server principals write them. `{}` in every recording. */
        readonly SessionServers: {
            readonly matchmaking?: components["schemas"]["MatchmakingServer"];
            readonly arbitration?: components["schemas"]["ArbitrationServer"];
            readonly tournaments?: components["schemas"]["TournamentsServer"];
        } & {
            readonly [key: string]: components["schemas"]["SessionServer"];
        };
        /** @description A group of roles. A member has at most one role of each type. */
        readonly RoleType: {
            /** @description Whether only owners assign the roles. Needs the `hasOwners` capability. */
            readonly ownerManaged?: boolean;
            /** @description Role settings that may be changed during the life of the session. */
            readonly mutableRoleSettings?: readonly ("max" | "target")[];
            /** @description Roles by name (lower-case letters and digits, at most 100 characters). */
            readonly roles?: {
                readonly [key: string]: {
                    /** @description Largest number of members in the role. Enforced. */
                    readonly max?: number;
                    /** @description Desired number of members in the role, at most `max`. Not enforced. */
                    readonly target?: number;
                    /** @description Observed: number of members in the role. The vendor's client reads it. */
                    readonly count?: number;
                    /** @description Observed: xuids of the members in the role. The vendor's client expects them if `count` is not 0. */
                    readonly memberXuids?: readonly components["schemas"]["Xuid"][];
                };
            };
        };
        /** @description A multiplayer session, with the field names of the requested contract version. */
        readonly MultiplayerSession: {
            /** @description Contract version of this response: 104, 105 or 107. It follows from the request's version and from `constants.system.version`. Observed: in every recorded session. */
            readonly contractVersion?: number;
            /** @description Scope of `changeNumber`. The vendor's pages say that it can change during the life of a session. Observed: in every recorded session. A comment in client source adds that a session starts a new branch if it is restored, or deleted and created again. */
            readonly branch?: components["schemas"]["Guid"];
            /** @description Number of the latest change within the branch. Observed: in every recorded session. It starts at 1 and also grows when an activity handle is bound to a member. */
            readonly changeNumber?: number;
            /** @description Id for tracing the session through the service. It survives the restart of an emptied session. Observed: in every recorded session. */
            readonly correlationId?: components["schemas"]["Guid"];
            /** @description Time when the session was created or restarted. Observed: in every recorded session. */
            readonly startTime?: components["schemas"]["Timestamp"];
            /** @description Time when the next timer ends. Absent while no timer runs. The service applies an ended timer just before the next read or write, not at this moment. */
            readonly nextTimer?: components["schemas"]["Timestamp"];
            readonly initializing?: components["schemas"]["Initializing"];
            /** @description Device tokens of the members best suited as host, best first. Present after measuring in episode 1 if `peerToHostRequirements` is set, until a host is set. */
            readonly hostCandidates?: readonly components["schemas"]["DeviceToken"][];
            readonly constants: components["schemas"]["SessionConstants"];
            readonly properties: components["schemas"]["SessionProperties"];
            /**
             * @description Members by index, a decimal number without leading zeros. On a large session the only key is `me`, present if the
             *     caller is a member. For the order of the members, start at `membersInfo.first` and follow each member's `next`.
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
            /** @description Id of the session's search handle, of which a session has at most one. Documented in the vendor's client, but never recorded. */
            readonly searchHandle?: components["schemas"]["Guid"];
            /**
             * @deprecated
             * @description State of tournament arbitration. Retired with tournaments.
             */
            readonly arbitration?: {
                /**
                 * @description Arbitration state. Observed: these values, in the vendor's former client. Unknown: what each one means.
                 * @enum {string}
                 */
                readonly status?: "waiting" | "inprogress" | "complete" | "playing" | "joining" | "incomplete";
            };
            /**
             * @deprecated
             * @description Session reference as `scid~template~name`. Only before contract 104, so never in a response to a request that this description allows.
             */
            readonly key?: string;
        };
        /** @description One sentence for a developer, in plain text, sometimes ending in CR LF. The wording may change; do not parse it. */
        readonly ErrorMessage: string;
        /**
         * @description The limit that was exceeded. Vendor pages disagree on whether the field is `limitType` or `type`, so every field is optional.
         *     The tables of one page print the field names `Version` and `LimitType`, but its JSON starts them in lower case. Unknown:
         *     whether the service ever sends the capitals.
         */
        readonly RateLimit: {
            /** @description Version of this object. */
            readonly version?: number;
            /** @description Requests counted in the period. In the period of 300 seconds, refused requests count too. */
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
        /** @description A change to one member. Null removes the member. */
        readonly MemberRequest: {
            /** @description Constants of the member, only when joining. */
            readonly constants?: {
                /** @description Constants that the service knows. */
                readonly system?: {
                    /** @description The member's user. */
                    readonly xuid?: components["schemas"]["Xuid"];
                    /**
                     * @description Whether the member takes part in initialization. If `membersNeededToStart` is above 1, at least that many members must set it.
                     * @default false
                     */
                    readonly initialize?: boolean;
                };
                /** @description Any JSON value that the title defines. */
                readonly custom?: unknown;
            };
            /** @description Properties of the member. */
            readonly properties?: {
                readonly system?: components["schemas"]["MemberSystemProperties"];
                readonly custom?: components["schemas"]["CustomObject"];
            };
            /** @description Observed: the role to take in each role type, by name of the role type. */
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
                /** @description Any JSON value that the title defines. */
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
         * @description A change to a session. Every part is optional and holds only what changes; `{}` is valid. The creator sets the constants, at
         *     creation. Properties merge: `custom` key by key, where null deletes the key. Each `system` field is replaced as a whole,
         *     except `subscriptions`, `ready` and `active`, which merge; one page says that all system fields merge like custom ones. No
         *     other parts are allowed.
         *
         *     Any write that is not refused makes the calling user a member. Creating a session needs the multiplayer privilege;
         *     without it the response is 403.
         */
        readonly MultiplayerSessionRequest: {
            /** @description Constants of the session, merged with those of the template. On an existing session, a different value is a conflict (409). */
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
             * @description Members to join, change, reserve or remove. The form of the key decides who may use it:
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
                /** @description Those users that the service acts for who are already members. */
                readonly me_allInSession?: components["schemas"]["MemberRequest"];
            } & {
                readonly [key: string]: components["schemas"]["MemberRequest"] | components["schemas"]["MemberRequest"] | components["schemas"]["MemberReservation"] | null;
            };
            /** @description Servers by name; null removes one. For server principals only; users are refused. */
            readonly servers?: {
                readonly [key: string]: components["schemas"]["ServerRequest"];
            };
            /**
             * @description Role types by name. The write that creates the session may define role types and roles, as a template does (the
             *     vendor's own client cannot). After that, only owners may write here, and only settings listed in `mutableRoleSettings`.
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
                            /** @description Largest number of members in the role. Enforced: a write that would exceed it is refused. */
                            readonly max?: number;
                            /** @description Desired number of members in the role, at most `max`. Not enforced. */
                            readonly target?: number;
                        };
                    };
                };
            };
        };
    };
    responses: {
        /** @description The request was accepted but is not finished. Documented, but no known client handles it. */
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
         * @description No handle has this id. Either none ever had it, or the handle is stale because its activity ended or its session was
         *     replaced. Also if the service configuration or the template of the session is gone, and perhaps if the id is malformed.
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
         * @description Id of the handle, from an activity, an invite, a search result or a transfer. Observed: all zeroes are refused.
         * @example 1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13
         */
        readonly HandleId: components["schemas"]["Guid"];
        /**
         * @description Contract version whose field names the caller uses: 100 × major + minor, 104 or later. 104 and 105 give the same
         *     document; 107 is the latest known version and renames fields. It may differ from the version of the session's template.
         *     Unknown: what the response to a version below 104 is.
         */
        readonly "X-Xbl-Contract-Version": number;
        /** @description Entity tag of the session that the caller already has, unaltered. If the session is unchanged, the response is 304. */
        readonly "If-None-Match": string;
        /**
         * @description Locales for the texts that the service returns, such as error messages.
         * @example en-US,en
         */
        readonly "Accept-Language": string;
        /**
         * @description Observed: signature of the request by the device's proof key, in base64. The vendor's client sends it; others work without it.
         * @example AAAAAQHcsXlgyQpAy0pCZW5pbnZlbnRlZHNpZ25hdHVyZQ==
         */
        readonly Signature: string;
        /** @description For services, which must send it: the title that the service acts for. */
        readonly "X-Xbl-OnBehalfOf-Title": components["schemas"]["TitleId"];
        /** @description For services: the users that the service acts for, as comma-separated xuids. `;priv=multiplayer` asserts that the user has this privilege; there is no other. Exactly one user on large sessions and when the request writes `me`. */
        readonly "X-Xbl-OnBehalfOf-Users": string;
        /**
         * @description For services: the scope that the service gives up for this request. `Multiplayer.Manage` switches the users' permission checks back on. Only with `X-Xbl-OnBehalfOf-Users` and a grant of `Multiplayer.Runtime`, otherwise the response is 403.
         * @example Multiplayer.Manage
         */
        readonly "X-Xbl-Deny-Scope": string;
        /**
         * @description Entity tag that the caller's change is based on: if the session has changed since, the response is 412 with the current
         *     session. `*`: the session must exist.
         */
        readonly "If-Match": string;
        /** @description `*`: create only. If the session exists, the response is 412. */
        readonly "If-None-Match-Any": "*";
        /**
         * @description With `true` the write is a trial: the response is the session as the write would leave it, and nothing changes.
         * @example true
         */
        readonly nocommit: boolean;
    };
    requestBodies: never;
    headers: {
        /** @description Strong entity tag of the session, in quotes; recorded ones have 32 hexadecimal digits. It changes with every change to the session. Send it back unaltered. */
        readonly ETag: string;
        /**
         * @description Observed: path of the session that the handle points to,
         *     `/serviceconfigs/{scid}/sessionTemplates/{template}/sessions/{name}`, in upper or lower case. Two clients need it; one of
         *     them also accepts an absolute URL. Once you know this reference, use it instead of the handle: a handle can disappear
         *     before its session does.
         */
        readonly "Content-Location": string;
        /**
         * @description Observed: `max-age=0, must-revalidate` with a session on 200 and 201, `no-cache, no-store` on 412. Unknown: on 304.
         * @example max-age=0, must-revalidate
         */
        readonly "Cache-Control": string;
        /** @description Time when the next timer ends, the same as `nextTimer`. Documented but never recorded. */
        readonly Expires: string;
        /**
         * @description Observed: time of the response, on every recorded one. The vendor's client keeps it as the date of the session.
         * @example Wed, 11 Mar 2026 18:42:07 GMT
         */
        readonly Date: string;
        /**
         * @description Observed: id of this request, on every recorded response. It is not the session's `correlationId`.
         * @example 5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24
         */
        readonly "X-XblCorrelationId": components["schemas"]["Guid"];
        /**
         * @description Observed: always `nosniff`.
         * @example nosniff
         */
        readonly "X-Content-Type-Options": string;
        /**
         * @description Observed: free text for the service's developers, repeated several times, in recordings from 2016. Do not rely on it.
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
                 *     document; 107 is the latest known version and renames fields. It may differ from the version of the session's template.
                 *     Unknown: what the response to a version below 104 is.
                 */
                readonly "X-Xbl-Contract-Version": components["parameters"]["X-Xbl-Contract-Version"];
                /** @description Entity tag of the session that the caller already has, unaltered. If the session is unchanged, the response is 304. */
                readonly "If-None-Match"?: components["parameters"]["If-None-Match"];
                /**
                 * @description Locales for the texts that the service returns, such as error messages.
                 * @example en-US,en
                 */
                readonly "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Observed: signature of the request by the device's proof key, in base64. The vendor's client sends it; others work without it.
                 * @example AAAAAQHcsXlgyQpAy0pCZW5pbnZlbnRlZHNpZ25hdHVyZQ==
                 */
                readonly Signature?: components["parameters"]["Signature"];
                /** @description For services, which must send it: the title that the service acts for. */
                readonly "X-Xbl-OnBehalfOf-Title"?: components["parameters"]["X-Xbl-OnBehalfOf-Title"];
                /** @description For services: the users that the service acts for, as comma-separated xuids. `;priv=multiplayer` asserts that the user has this privilege; there is no other. Exactly one user on large sessions and when the request writes `me`. */
                readonly "X-Xbl-OnBehalfOf-Users"?: components["parameters"]["X-Xbl-OnBehalfOf-Users"];
                /**
                 * @description For services: the scope that the service gives up for this request. `Multiplayer.Manage` switches the users' permission checks back on. Only with `X-Xbl-OnBehalfOf-Users` and a grant of `Multiplayer.Runtime`, otherwise the response is 403.
                 * @example Multiplayer.Manage
                 */
                readonly "X-Xbl-Deny-Scope"?: components["parameters"]["X-Xbl-Deny-Scope"];
            };
            readonly path: {
                /**
                 * @description Id of the handle, from an activity, an invite, a search result or a transfer. Observed: all zeroes are refused.
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
            /** @description The session still has the entity tag from `If-None-Match`. */
            readonly 304: {
                headers: {
                    /**
                     * @description Current entity tag, which RFC 9110 section 15.4.5 requires. Unknown: whether it is sent; no 304 has been recorded.
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
            /** @description The request is malformed. Unknown: whether a malformed handle id gets this status or 404. */
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
                 * @description With `true` the write is a trial: the response is the session as the write would leave it, and nothing changes.
                 * @example true
                 */
                readonly nocommit?: components["parameters"]["nocommit"];
            };
            readonly header: {
                /**
                 * @description Contract version whose field names the caller uses: 100 × major + minor, 104 or later. 104 and 105 give the same
                 *     document; 107 is the latest known version and renames fields. It may differ from the version of the session's template.
                 *     Unknown: what the response to a version below 104 is.
                 */
                readonly "X-Xbl-Contract-Version": components["parameters"]["X-Xbl-Contract-Version"];
                /**
                 * @description Entity tag that the caller's change is based on: if the session has changed since, the response is 412 with the current
                 *     session. `*`: the session must exist.
                 */
                readonly "If-Match"?: components["parameters"]["If-Match"];
                /** @description `*`: create only. If the session exists, the response is 412. */
                readonly "If-None-Match"?: components["parameters"]["If-None-Match-Any"];
                /**
                 * @description Locales for the texts that the service returns, such as error messages.
                 * @example en-US,en
                 */
                readonly "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description Observed: signature of the request by the device's proof key, in base64. The vendor's client sends it; others work without it.
                 * @example AAAAAQHcsXlgyQpAy0pCZW5pbnZlbnRlZHNpZ25hdHVyZQ==
                 */
                readonly Signature?: components["parameters"]["Signature"];
                /** @description For services, which must send it: the title that the service acts for. */
                readonly "X-Xbl-OnBehalfOf-Title"?: components["parameters"]["X-Xbl-OnBehalfOf-Title"];
                /** @description For services: the users that the service acts for, as comma-separated xuids. `;priv=multiplayer` asserts that the user has this privilege; there is no other. Exactly one user on large sessions and when the request writes `me`. */
                readonly "X-Xbl-OnBehalfOf-Users"?: components["parameters"]["X-Xbl-OnBehalfOf-Users"];
                /**
                 * @description For services: the scope that the service gives up for this request. `Multiplayer.Manage` switches the users' permission checks back on. Only with `X-Xbl-OnBehalfOf-Users` and a grant of `Multiplayer.Runtime`, otherwise the response is 403.
                 * @example Multiplayer.Manage
                 */
                readonly "X-Xbl-Deny-Scope"?: components["parameters"]["X-Xbl-Deny-Scope"];
            };
            readonly path: {
                /**
                 * @description Id of the handle, from an activity, an invite, a search result or a transfer. Observed: all zeroes are refused.
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
            /** @description The session existed and now includes the change. */
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
            /** @description Either the write deleted the session, because its last member left, or it created none, because it added no member. Both need a `sessionEmptyTimeout` of 0; with any other value the session stays, or is created, without members. */
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
            /** @description The request is malformed, or breaks a rule of the session, such as the limit on its members or on the members in a role. */
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
            /** @description The caller may not write. The body is the session if the caller may read it, otherwise a text. */
            readonly 403: {
                headers: {
                    /**
                     * @description Current entity tag, if the body is a session. Unknown: whether it is sent; no such response has been recorded.
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
            /** @description A precondition failed. If `If-Match` failed on an existing session, the body is the whole current session; otherwise it is empty. Observed: the vendor's client also reads `Content-Location` here, after a write to a session whose reference it did not know. Unknown: whether the header is always sent. */
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
