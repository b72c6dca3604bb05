'use client'

/** Stands where Payload would show a button whose door the gate keeps closed. */
export const HiddenControl = () => null
