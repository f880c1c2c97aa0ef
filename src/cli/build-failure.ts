/** A build that cannot be published, for a reason that the author or the operator can mend. */
export class BuildFailure extends Error {}
