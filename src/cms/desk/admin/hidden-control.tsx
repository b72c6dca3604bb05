'use client'

/** Replaces Payload buttons whose action the write guard refuses. */
export const HiddenControl = () => null
