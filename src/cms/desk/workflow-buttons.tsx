'use client'

export const WorkflowButtons = () => null
