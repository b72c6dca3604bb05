import { beforeEach, expect, test } from 'vitest'
import { ReplicaRule } from './replica-rule.ts'

let now = 0
let rule: ReplicaRule
const primaryAt = (sequence: number, position = 0n) => rule.primaryResponded({ sequence, position })
const replicaAt = (sequence: number, position = 0n) => rule.replicaResponded({ sequence, position })
beforeEach(() => {
  now = 0
  rule = new ReplicaRule(() => now)
})

test('a new process reads from the primary until both have said how far they are', () => {
  expect(rule.route()).toBe('primary')
  replicaAt(3)
  expect(rule.route()).toBe('primary')
  primaryAt(3)
  expect(rule.route()).toBe('replica')
})

test('a replica that lacks something taken back is not read', () => {
  primaryAt(4)
  replicaAt(3)
  expect(rule.route()).toBe('primary')
  replicaAt(4)
  expect(rule.route()).toBe('replica')
})

test('from an announcement on, the replica is not read until the primary was asked again', () => {
  primaryAt(3)
  replicaAt(3)
  rule.withdrawalAnnounced()
  expect(rule.route()).toBe('primary')
  primaryAt(4)
  expect(rule.route()).toBe('primary')
  replicaAt(4)
  expect(rule.route()).toBe('replica')
})

test('without a primary, a replica that has everything is read without limit', () => {
  primaryAt(3)
  replicaAt(3)
  rule.primaryFailed()
  now = 3_600_000
  replicaAt(3)
  expect(rule.route()).toBe('replica')
})

test('without a primary, nothing is read after ten seconds from a replica that lacks something', () => {
  primaryAt(4)
  replicaAt(3)
  rule.primaryFailed()
  now = 9_999
  replicaAt(3)
  expect(rule.route()).toBe('primary')
  now = 10_000
  replicaAt(3)
  expect(rule.route()).toBe('unavailable')
  primaryAt(4)
  expect(rule.route()).toBe('primary')
})

test('a process that has never received anything from the primary reads nothing from the replica', () => {
  rule.primaryFailed()
  replicaAt(3)
  expect(rule.route()).toBe('primary')
  now = 10_000
  replicaAt(3)
  expect(rule.route()).toBe('unavailable')
})

test('a replica that does not respond is not read', () => {
  primaryAt(3)
  replicaAt(3)
  now = 3_000
  expect(rule.route()).toBe('primary')
  replicaAt(3)
  expect(rule.route()).toBe('replica')
  rule.replicaFailed()
  expect(rule.route()).toBe('primary')
  expect(rule.lag()).toBeNull()
})

test('a replica that lags more than five seconds is read only without a primary', () => {
  primaryAt(3, 100n)
  replicaAt(3, 99n)
  now = 5_000
  primaryAt(3, 200n)
  replicaAt(3, 99n)
  expect([rule.lag(), rule.route()]).toEqual([5_000, 'replica'])
  now = 5_001
  expect([rule.lag(), rule.route()]).toEqual([5_001, 'primary'])
  rule.primaryFailed()
  expect(rule.route()).toBe('replica')
  primaryAt(3, 200n)
  replicaAt(3, 150n)
  expect([rule.lag(), rule.route()]).toEqual([1, 'replica'])
})

test('a replica of an idle primary does not lag', () => {
  primaryAt(3, 100n)
  replicaAt(3, 100n)
  now = 60_000
  primaryAt(3, 100n)
  replicaAt(3, 100n)
  expect([rule.lag(), rule.route()]).toEqual([0, 'replica'])
})

test('a replica is down after ten seconds of silence, and behind after five of lag', () => {
  expect(rule.fault()).toBeNull()
  now = 10_000
  expect(rule.fault()).toBe('down')
  primaryAt(3, 100n)
  replicaAt(3, 99n)
  expect(rule.fault()).toBeNull()
  now = 15_001
  replicaAt(3, 99n)
  expect(rule.fault()).toBe('behind')
  rule.replicaFailed()
  now = 25_001
  expect(rule.fault()).toBe('down')
  replicaAt(3, 100n)
  expect(rule.fault()).toBeNull()
})
