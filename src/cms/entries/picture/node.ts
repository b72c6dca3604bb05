import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { MAX_ID } from '../../../core/ids.ts'
import { readPicture, storedPicture, type StoredPicture } from './stored-picture.ts'

/**
 * A picture in an answer, at its top level. What is shown of it in the editor is in the client's own
 * class, because the server has no use for it.
 */
export class PictureNode extends DecoratorNode<unknown> {
  __picture: StoredPicture

  constructor(picture: StoredPicture = storedPicture(MAX_ID, undefined), key?: NodeKey) {
    super(key)
    this.__picture = picture
  }

  static override getType(): string {
    return 'picture'
  }

  static override clone(node: PictureNode): PictureNode {
    return new this(node.__picture, node.__key)
  }

  static override importJSON(stored: SerializedLexicalNode): PictureNode {
    return $applyNodeReplacement(new this(readPicture(stored) ?? undefined))
  }

  override exportJSON(): StoredPicture {
    return this.getPicture()
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'desk-picture'
    return element
  }

  override exportDOM() {
    const element = document.createElement('img')
    element.alt = this.__picture.alt
    return { element }
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override decorate(): unknown {
    return null
  }

  getPicture(): StoredPicture {
    return this.getLatest().__picture
  }

  setPicture(picture: StoredPicture): this {
    const self = this.getWritable()
    self.__picture = picture
    return self
  }
}

export const $isPicture = (node: LexicalNode | null | undefined): node is PictureNode =>
  node instanceof PictureNode
