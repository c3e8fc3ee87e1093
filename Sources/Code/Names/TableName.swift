/// How closely a name in the code is tied to a table.
enum NameTie: Int, Comparable {
  case none
  /// The last word of a table of several words: `interaction` for `lead_interactions`.
  case tail
  /// The table among other words: `SupervisorTaskList`.
  case within
  /// The code around the table and not its rows: `TaskController`, `tasks_router`.
  case layer
  /// The table with a word that says what the thing is for: `current_task`, `TaskCreate`.
  case role
  /// The table itself, in the singular or plural, in any style.
  case exact

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The name of one table and the names that code gives to it, to its rows and to its class.
struct TableName: Sendable {
  let schema: String?
  let name: String
  /// Singular and plural, words joined without underscores.
  private let forms: Set<[UInt8]>
  private let tails: Set<[UInt8]>
  /// Classes that the code itself maps to this table under an unrelated name, and those that it maps elsewhere.
  private let aliases: Set<[UInt8]>
  private let denied: Set<[UInt8]>
  /// The first word and the rest of `blog_post`: an application of Django and its model.
  let application: (name: [UInt8], models: Set<[UInt8]>)?

  init(schema: String?, name: String, aliases: Set<String> = [], denied: Set<String> = []) {
    self.schema = schema
    self.name = name
    var words = IdentifierWords.split(name)
    if words.count > 1, Self.prefixes.contains(where: words[0].elementsEqual) {
      words.removeFirst()
    }
    forms = Self.forms(of: words).union([words.joined().map { $0 }])
    tails = words.count > 1 ? Self.forms(of: [words[words.count - 1]]) : []
    application = words.count > 1 ? (words[0], Self.forms(of: Array(words.dropFirst()))) : nil
    self.aliases = Set(aliases.map { Array(IdentifierWords.split($0).joined()) })
    self.denied = Set(denied.map { Array(IdentifierWords.split($0).joined()) })
  }

  /// Words before a table's name that say only that it is one.
  private static let prefixes = ["tbl".utf8.map { $0 }, "tb".utf8.map { $0 }, "t".utf8.map { $0 }]

  private static func forms(of words: [[UInt8]]) -> Set<[UInt8]> {
    guard let last = words.last else { return [] }
    let head = words.dropLast().joined()
    let endings = [last] + Inflection.singulars(of: last) + Inflection.plurals(of: last)
    return Set(endings.map { head + $0 })
  }

  /// The folded words by which a file can mention the table at all.
  var foldedForms: Set<[UInt8]> { forms.union(aliases).union(application?.models ?? []) }

  /// Whether `word` is the table's own name, as SQL would have to write it.
  func isNamed(_ word: ArraySlice<UInt8>) -> Bool {
    word.equalsIgnoringCase(name.utf8)
  }

  /// The tie of an identifier: a variable, a class, a file's stem.
  func tie(of identifier: ArraySlice<UInt8>) -> NameTie {
    let words = IdentifierWords.split(identifier)
    guard !words.isEmpty, words.count <= 8 else { return .none }
    let whole = Array(words.joined())
    if denied.contains(whole) { return .none }
    if forms.contains(whole) || aliases.contains(whole) { return .exact }
    let before = words.prefix { Self.qualifiers.contains($0) }.count
    let after = words.reversed().prefix { Self.roles.contains($0) || Self.layers.contains($0) }
      .count
    for first in 0...before {
      for last in 0...after where first + last > 0 && first + last < words.count {
        let rest = Array(words[first..<(words.count - last)].joined())
        if forms.contains(rest) || aliases.contains(rest) {
          let isLayer = words.suffix(last).contains { Self.layers.contains($0) }
          return isLayer ? .layer : .role
        }
        if tails.contains(rest) { return .tail }
      }
    }
    if tails.contains(whole) { return .tail }
    return contains(words) ? .within : .none
  }

  private func contains(_ words: [[UInt8]]) -> Bool {
    for first in words.indices {
      var run: [UInt8] = []
      for word in words[first...] {
        run += word
        if forms.contains(run) || aliases.contains(run) { return true }
      }
    }
    return false
  }

  /// Words before the name of a row or a class that do not change what it is.
  private static let qualifiers = wordSet(
    """
    a add all an another any archived base build cached child closed con create created current db
    default delete deleted draft each existing expected extra fake fetch fetched filtered final find
    first found full get i initial insert inserted input last latest list load loaded matched matching
    mock mocked model my new next old one open orig original other our out output parent partial patch
    pending prev previous raw recent related remaining removed result root row sample saved second
    select selected set single some source store stored sub target temp test the this to tmp top
    update updated upsert user valid with
    """)

  /// Words after it that only say which of its classes or copies this is.
  private static let roles = wordSet(
    """
    active all array arr attributes attrs base body by card collection create created creation dao
    data database db def default detail details dict document domain draft dto dtos edit entities
    entity fields fixture form full get id in info input insert instance interface item items json
    list map mini model models new node obj object orm out output partial patch payload props proto
    public record req request res resource response result results row rows schema schemas
    serializer set shape struct summary table tables type types update updated upsert values vm with
    write read
    """)

  /// Words after it that name a layer of the program.
  private static let layers = wordSet(
    """
    action actions admin api client component container context controller controllers factory filter
    handler handlers helper helpers hook hooks impl internal job lib mailer manager mapper module page
    policy presenter provider q qs query queryset repo repository resolver route router routers routes
    screen service services spec sqlalchemy store test tests usecase util utils view views viewset
    worker
    """)
}
