/** How many questions on each side of one in a topic's list may be related to it. */
export const MAX_NEAR = 15
/** How many answers may hold a word that makes two of them related. */
export const MAX_HOLDING = 30
