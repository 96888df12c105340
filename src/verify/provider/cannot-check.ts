/** A check cannot be carried out; the message says why. It is then skipped, unless it has found something already. */
export class CannotCheck extends Error {}
