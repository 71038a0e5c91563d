import { Box, Text } from "ink"
import type { ReactNode } from "react"
import { cut, widthOf } from "../../show/text.ts"

/** A frame with a title in its upper edge, exactly `columns` wide and `rows` high. */
export const Panel = ({
  children,
  columns,
  rows,
  title
}: {
  readonly children?: ReactNode
  readonly columns: number
  readonly rows: number
  readonly title: string
}) => {
  const shown = cut(title, columns - 4)
  return (
    <Box flexDirection="column" height={rows} width={columns}>
      <Text dimColor>{`┌ ${shown} ${"─".repeat(Math.max(0, columns - widthOf(shown) - 4))}┐`}</Text>
      <Box
        borderStyle="single"
        borderTop={false}
        borderDimColor
        flexDirection="column"
        height={rows - 1}
        width={columns}
        overflow="hidden"
      >
        {children}
      </Box>
    </Box>
  )
}
