import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { PictureNode } from './node.ts'

/** The block at the top level of the editor that a node is in, or is; a callout is one, too. */
const $outermost = (node: LexicalNode): LexicalNode | undefined =>
  [node, ...node.getParents()].find((each) => each.getParent()?.getKey() === 'root')

/**
 * Puts a picture below the block with the cursor, or at the end, in the place of an empty paragraph.
 * The cursor stands after it.
 */
export function $insertPicture(
  picture: PictureNode,
  selection: BaseSelection | null = $getSelection(),
): void {
  const at = $isRangeSelection(selection)
    ? selection.anchor.getNode()
    : $isNodeSelection(selection)
      ? selection.getNodes()[0]
      : null
  const block = (at?.isAttached() && $outermost(at)) || $getRoot().getLastChild()
  if (block) block.insertAfter(picture)
  else $getRoot().append(picture)
  if ($isElementNode(block) && block.getType() === 'paragraph' && block.isEmpty()) block.remove()
  const next = picture.getNextSibling()
  const after = $isElementNode(next) ? next : picture.insertAfter($createParagraphNode())
  if ($isElementNode(after)) after.selectStart()
}

/** Moves a picture that came to stand inside of another block, such as a list, below that block. */
function $keepOutside(picture: PictureNode): void {
  const outermost = $outermost(picture)
  if (outermost && outermost !== picture) outermost.insertAfter(picture)
}

/** Keeps pictures at the top level of an editor. Returns a function that stops this. */
export const registerPictures = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(PictureNode, $keepOutside)
