import {
  $applyNodeReplacement,
  ElementNode,
  type DOMConversionMap,
  type LexicalNode,
  type NodeKey,
  type SerializedElementNode,
  type Spread,
} from '@payloadcms/richtext-lexical/lexical'
import { CALLOUTS, type Callout } from '../../../published/callouts.ts'

export type SerializedCallout = Spread<{ callout: Callout }, SerializedElementNode>

const calloutFrom = (value: unknown): Callout => CALLOUTS.find((each) => each === value) ?? 'note'

/** A callout. Its children are blocks (paragraphs and lists), as at the top level of an answer. */
export class CalloutNode extends ElementNode {
  __callout: Callout

  constructor(callout: Callout = 'note', key?: NodeKey) {
    super(key)
    this.__callout = callout
  }

  static override getType(): string {
    return 'callout'
  }

  static override clone(node: CalloutNode): CalloutNode {
    return new CalloutNode(node.__callout, node.__key)
  }

  static override importJSON(stored: SerializedCallout): CalloutNode {
    return $createCallout(calloutFrom(stored.callout)).updateFromJSON(stored)
  }

  static override importDOM(): DOMConversionMap | null {
    return {
      aside: (element: HTMLElement) =>
        element.dataset.callout
          ? {
              conversion: () => ({ node: $createCallout(calloutFrom(element.dataset.callout)) }),
              priority: 2,
            }
          : null,
    }
  }

  override exportJSON(): SerializedCallout {
    return { ...super.exportJSON(), type: 'callout', callout: this.getCallout(), version: 1 }
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside')
    element.className = 'desk-callout'
    this.render(element)
    return element
  }

  override updateDOM(before: this, element: HTMLElement): boolean {
    if (before.__callout !== this.__callout) this.render(element)
    return false
  }

  override exportDOM() {
    const element = document.createElement('aside')
    element.dataset.callout = this.getCallout()
    return { element }
  }

  override isShadowRoot(): boolean {
    return true
  }

  override canBeEmpty(): boolean {
    return false
  }

  getCallout(): Callout {
    return this.getLatest().__callout
  }

  setCallout(callout: Callout): this {
    const self = this.getWritable()
    self.__callout = callout
    return self
  }

  private render(element: HTMLElement): void {
    element.dataset.callout = this.__callout
  }
}

export const $createCallout = (callout: Callout): CalloutNode =>
  $applyNodeReplacement(new CalloutNode(callout))
export const $isCallout = (node: LexicalNode | null | undefined): node is CalloutNode =>
  node instanceof CalloutNode
