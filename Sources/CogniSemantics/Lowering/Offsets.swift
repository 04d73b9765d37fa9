/// A range of offsets of which damaged code may have the second before the first: it is empty then, and nothing stops. In this
/// module it takes the place of the standard operator for whole numbers, which would end the program.
func ..< (lower: Int, upper: Int) -> Range<Int> { Range(uncheckedBounds: (lower, max(lower, upper))) }
