import SQL
import Text

/// A gander.json: JSON with comments and trailing commas, whose keys are the flags in camelCase,
/// and `paths`, `rules` and `tombstones`.
package struct Configuration: Sendable {
  package static let fileName = "gander.json"

  /// The file's path as given, or as found.
  package let path: String
  /// The defaults changed by the file.
  package let settings: Settings

  /// Reads a configuration, or says everything that is wrong with it.
  ///
  /// A relative path in the file counts from the file's folder.
  package init(_ file: SourceFile, vocabulary: Vocabulary) throws(UsageError) {
    var reader = ConfigurationReader(file, vocabulary: vocabulary)
    reader.read()
    guard reader.faults.isEmpty else { throw .configuration(reader.problems) }
    path = file.path
    settings = reader.settings
  }

  /// Where to look for the file, nearest first, as paths from the working folder, which is given as
  /// an absolute path: `gander.json`, `../gander.json` and so on up to the root.
  package static func candidates(workingFolder: String) -> [String] {
    let depth = workingFolder.split(separator: "/").count
    return (0...depth).map { String(repeating: "../", count: $0) + fileName }
  }
}

/// One pass over a configuration's value.
struct ConfigurationReader {
  private let file: SourceFile
  private let vocabulary: Vocabulary
  /// The file's folder with a slash at its end; empty for the working folder.
  private let folder: String
  private(set) var settings = Settings()
  private(set) var faults: [(range: SourceRange, kind: ConfigurationProblem.Kind)] = []

  /// A key that is no flag.
  private static let schemaKey = "$schema"
  private static let otherKeys = ["paths", "rules", "tombstones", schemaKey]

  /// The flags that have a key.
  private static let flags = Flag.all.filter(\.isConfigurable)

  init(_ file: SourceFile, vocabulary: Vocabulary) {
    self.file = file
    self.vocabulary = vocabulary
    let name = file.path.utf8
    folder =
      name.lastIndex(of: UInt8(ascii: "/")).map { String(Substring(name[...$0])) } ?? ""
  }

  /// The faults in the order of the file, with the places that people see.
  var problems: [ConfigurationProblem] {
    let lines = LineIndex(file)
    return faults.sorted { $0.range.start < $1.range.start }.map { fault in
      ConfigurationProblem(
        file: file.path, position: lines.position(at: fault.range.start), kind: fault.kind)
    }
  }

  mutating func read() {
    let document = JSONDocument(file.bytes, syntax: .commented)
    for diagnostic in document.diagnostics {
      faults.append((diagnostic.range, .syntax(diagnostic.problem)))
    }
    guard let value = document.value else { return }
    guard let members = value.members else {
      return fault(
        value,
        .wrongType(
          key: Configuration.fileName, expected: "an object",
          found: value.typeName))
    }
    for member in members { readMember(member) }
    for flag in Self.flags {
      guard let member = members.first(where: { $0.key == flag.key }), member.value.bool == true,
        let other = flag.excludes.first(where: { name in members.contains { $0.key == name } })
      else { continue }
      faults.append((member.keyRange, .conflictingKeys(other, member.key)))
    }
  }

  private mutating func fault(_ value: JSONValue, _ kind: ConfigurationProblem.Kind) {
    faults.append((value.range, kind))
  }

  private mutating func readMember(_ member: JSONMember) {
    switch member.key {
    case Self.schemaKey: break
    case "paths":
      settings.paths = readTexts(member, isList: true).map { located($0.text) }
    case "tombstones":
      settings.tombstones = readTexts(member, isList: true).map { NamePattern($0.text) }
    case "rules": readRules(member)
    default:
      if let flag = Self.flags.first(where: { $0.key == member.key }) {
        readFlag(flag, member)
      } else {
        let known = Self.flags.compactMap(\.key) + Self.otherKeys
        let nearest = nearestWord(to: member.key, among: known)
        faults.append((member.keyRange, .unknownKey(member.key, nearest: nearest)))
      }
    }
  }

  // MARK: Flags

  private mutating func readFlag(_ flag: Flag, _ member: JSONMember) {
    var isFirst = true
    for (text, range) in values(of: flag, member) {
      let use = Flag.Use(text: text, isFirst: isFirst, vocabulary: vocabulary)
      isFirst = false
      do throws(ValueProblem) {
        try flag.update(use, &settings)
      } catch {
        faults.append((range, .invalidValue(key: member.key, value: text, error)))
      }
    }
  }

  /// The values as they would stand on the command line.
  private mutating func values(
    of flag: Flag, _ member: JSONMember
  ) -> [(text: String, range: SourceRange)] {
    switch flag.value {
    case .none:
      guard let isOn = member.value.bool else { return wrongType(member, "true or false") }
      return [(isOn ? "true" : "false", member.value.range)]
    case .number:
      guard let number = member.value.integer else {
        return wrongType(
          member, "a whole number", found: member.value.number == nil ? nil : "a fraction")
      }
      return [(String(number), member.value.range)]
    case .path:
      return readTexts(member, isList: flag.repeats).map { (located($0.text), $0.range) }
    case .text, .choice, .format:
      return readTexts(member, isList: flag.repeats)
    }
  }

  /// A string, or where a list is taken also a list of strings; what is something else is reported.
  private mutating func readTexts(
    _ member: JSONMember, isList: Bool
  ) -> [(text: String, range: SourceRange)] {
    let values = isList ? member.value.array ?? [member.value] : [member.value]
    var texts: [(text: String, range: SourceRange)] = []
    for value in values {
      guard let text = value.string else {
        let expected = isList ? "a string or a list of strings" : "a string"
        fault(value, .wrongType(key: member.key, expected: expected, found: value.typeName))
        continue
      }
      guard !text.isEmpty else {
        fault(value, .invalidValue(key: member.key, value: text, .empty))
        continue
      }
      texts.append((text, value.range))
    }
    return texts
  }

  private mutating func wrongType(
    _ member: JSONMember, _ expected: String, found: String? = nil
  ) -> [(text: String, range: SourceRange)] {
    fault(
      member.value,
      .wrongType(key: member.key, expected: expected, found: found ?? member.value.typeName))
    return []
  }

  /// A path of the file as a path from the working folder.
  private func located(_ path: String) -> String {
    path == "-" || path.utf8.starts(with: "/".utf8) ? path : folder + path
  }

  // MARK: Rules

  private mutating func readRules(_ member: JSONMember) {
    guard let rules = member.value.members else {
      fault(
        member.value,
        .wrongType(key: member.key, expected: "an object", found: member.value.typeName))
      return
    }
    for rule in rules {
      let ids = vocabulary.ruleIDs(rule.key)
      if ids.isEmpty {
        let nearest = nearestWord(to: rule.key, among: vocabulary.ruleNames())
        faults.append((rule.keyRange, .unknownRule(rule.key, nearest: nearest)))
      }
      guard let level = readLevel(rule) else { continue }
      for id in ids {
        if settings.rules.levels.updateValue(level, forKey: id) != nil, id != rule.key {
          faults.append((rule.keyRange, .repeatedRule(rule.key, id: id)))
        }
      }
    }
  }

  private mutating func readLevel(_ rule: JSONMember) -> RuleLevel? {
    guard let text = rule.value.string else {
      fault(
        rule.value,
        .wrongType(key: rule.key, expected: "a string", found: rule.value.typeName))
      return nil
    }
    if let level = RuleLevel(rawValue: text) { return level }
    let words = RuleLevel.allCases.map(\.rawValue)
    let nearest = nearestWord(to: text, among: words)
    fault(
      rule.value,
      .invalidValue(key: rule.key, value: text, .notOneOf(words, nearest: nearest)))
    return nil
  }
}
