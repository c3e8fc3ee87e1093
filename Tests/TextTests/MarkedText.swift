import Text

/// A text whose places are marked with `↓`: the text without the marks, and their offsets.
struct MarkedText {
  let bytes: [UInt8]
  let offsets: [UInt32]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var offsets: [UInt32] = []
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        offsets.append(UInt32(bytes.count))
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.offsets = offsets
  }
}
