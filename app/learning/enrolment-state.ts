export const enrolmentStates = ['active', 'waiting', 'completed', 'withdrawn', 'lapsed'] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

/** Who sits on a seat of the batch. A person who waits or withdrew does not. */
export const seatedStates: EnrolmentState[] = ['active', 'completed', 'lapsed']

/** States in which the person may still leave. */
export const openStates: EnrolmentState[] = ['active', 'waiting']
