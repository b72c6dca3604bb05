'use client'
import {
  $applyNodeReplacement,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { ReactNode } from 'react'
import { PictureNode } from './node.ts'
import { PictureView } from './picture-view.tsx'
import type { StoredPicture } from './stored-picture.ts'

/** A picture as the editor shows it. */
export class ClientPictureNode extends PictureNode {
  static override getType(): string {
    return super.getType()
  }

  static override clone(node: ClientPictureNode): PictureNode {
    return super.clone(node)
  }

  static override importJSON(stored: SerializedLexicalNode): PictureNode {
    return super.importJSON(stored)
  }

  override decorate(): ReactNode {
    return <PictureView nodeKey={this.getKey()} picture={this.getPicture()} />
  }
}

export const $createPicture = (picture: StoredPicture): ClientPictureNode =>
  $applyNodeReplacement(new ClientPictureNode(picture))
