/// As much of a language's lexical grammar as is needed to tell code, strings and comments apart.
struct Language: Sendable {
  /// What a file of the language is made of.
  enum Form: Sendable { case code, sql, config, prose, template }

  /// What opens a literal.
  struct Strings: OptionSet, Sendable {
    let rawValue: UInt32
    static let single = Strings(rawValue: 1 << 0)
    static let double = Strings(rawValue: 1 << 1)
    static let backtick = Strings(rawValue: 1 << 2)
    static let tripleSingle = Strings(rawValue: 1 << 3)
    static let tripleDouble = Strings(rawValue: 1 << 4)
    /// Plain quotes may run over line ends.
    static let multiline = Strings(rawValue: 1 << 5)
    /// `'x'` is one character, and a lone `'` is nothing.
    static let characters = Strings(rawValue: 1 << 6)
    /// `r#"…"#` of Rust.
    static let hashed = Strings(rawValue: 1 << 7)
    /// `R"tag(…)tag"` of C++.
    static let tagged = Strings(rawValue: 1 << 8)
    /// `@"…"` of C#, where a doubled quote is the escape.
    static let verbatim = Strings(rawValue: 1 << 9)
    /// `<<~SQL`, `<<<SQL`, `<<EOF`.
    static let heredoc = Strings(rawValue: 1 << 10)
    /// `/…/` of JavaScript.
    static let regex = Strings(rawValue: 1 << 11)
    /// Backticks take no escapes.
    static let rawBacktick = Strings(rawValue: 1 << 12)
    /// Text between the tags of XML.
    static let tags = Strings(rawValue: 1 << 13)
  }

  /// How code is put into a string.
  enum Interpolation: Sendable { case none, dollarBrace, hashBrace, backslashParenthesis }

  var form = Form.code
  var lineComments: [[UInt8]] = []
  var blockComment: (open: [UInt8], close: [UInt8])?
  var strings: Strings = []
  var interpolation = Interpolation.none
  /// Whether a block is known by its indentation; else by its braces.
  var indents = false
  /// Whether a line end may end a statement.
  var endsAtLines = false
  /// `<?php … ?>`: what stands outside is text.
  var hasIslands = false

  private static func make(
    _ comments: [String], block: (String, String)? = nil, _ strings: Strings = [],
    _ interpolation: Interpolation = .none, indents: Bool = false, lines: Bool = false,
    islands: Bool = false, form: Form = .code
  ) -> Language {
    Language(
      form: form, lineComments: comments.map { Array($0.utf8) },
      blockComment: block.map { (Array($0.0.utf8), Array($0.1.utf8)) }, strings: strings,
      interpolation: interpolation, indents: indents, endsAtLines: lines, hasIslands: islands)
  }

  private static let slashes = ("/*", "*/")
  private static let markup = ("<!--", "-->")

  /// The languages by the extensions of their files.
  private static let all: [(extensions: String, language: Language)] = [
    (
      "py pyi pyx",
      make(
        ["#"], [.single, .double, .tripleSingle, .tripleDouble], indents: true, lines: true)
    ),
    (
      "rb rake gemspec ru",
      make(
        ["#"], [.single, .double, .backtick, .multiline, .heredoc, .regex], .hashBrace,
        indents: true,
        lines: true)
    ),
    (
      "js jsx mjs cjs ts tsx mts cts",
      make(
        ["//"], block: slashes, [.single, .double, .backtick, .regex], .dollarBrace, lines: true)
    ),
    ("go", make(["//"], block: slashes, [.single, .double, .backtick, .rawBacktick], lines: true)),
    ("rs", make(["//"], block: slashes, [.double, .multiline, .characters, .hashed])),
    ("java", make(["//"], block: slashes, [.single, .double, .tripleDouble])),
    (
      "kt kts scala sc",
      make(["//"], block: slashes, [.single, .double, .tripleDouble], .dollarBrace, lines: true)
    ),
    (
      "groovy gradle dart",
      make(
        ["//"], block: slashes, [.single, .double, .tripleDouble, .tripleSingle], .dollarBrace,
        lines: true)
    ),
    ("cs", make(["//"], block: slashes, [.single, .double, .tripleDouble, .verbatim])),
    (
      "php phtml inc",
      make(
        ["//", "#"], block: slashes, [.single, .double, .multiline, .heredoc], islands: true)
    ),
    (
      "swift",
      make(["//"], block: slashes, [.double, .tripleDouble], .backslashParenthesis, lines: true)
    ),
    (
      "ex exs",
      make(
        ["#"], [.single, .double, .multiline, .tripleDouble], .hashBrace, indents: true,
        lines: true)
    ),
    ("erl hrl", make(["%"], [.double, .multiline])),
    (
      "c cc cpp cxx h hh hpp m mm",
      make(["//"], block: slashes, [.single, .double, .tagged])
    ),
    ("pl pm", make(["#"], [.single, .double, .multiline, .heredoc])),
    ("lua", make(["--"], [.single, .double], lines: true)),
    ("clj cljs", make([";"], [.double, .multiline])),
    ("hs", make(["--"], [.double], indents: true, lines: true)),
    ("sh bash zsh", make(["#"], [.single, .double, .multiline, .heredoc], lines: true)),
    ("proto", make(["//"], block: slashes, [.double])),
    ("prisma", make(["//"], [.double], lines: true)),
    ("graphql gql graphqls", make(["#"], [.double, .tripleDouble], lines: true)),
    ("sql psql pgsql mysql ddl", make([], form: .sql)),
    ("yaml yml", make(["#"], [.single, .double], indents: true, lines: true, form: .config)),
    ("toml ini cfg conf properties env", make(["#", ";"], [.double], lines: true, form: .config)),
    (
      "tf hcl", make(["#", "//"], block: slashes, [.double, .heredoc], lines: true, form: .config)
    ),
    ("json jsonc json5", make(["//"], block: slashes, [.double], form: .config)),
    ("xml", make([], block: markup, [.single, .double, .multiline, .tags], form: .config)),
    (
      """
      html htm erb vue svelte hbs mustache ejs jinja j2 jinja2 twig liquid slim haml pug cshtml razor
      heex eex leex jsp ftl tmpl gohtml astro
      """, make([], block: markup, lines: true, form: .template)
    ),
    ("md mdx rst txt adoc", make([], form: .prose)),
  ]

  private static let byExtension: [String: Language] = {
    var table: [String: Language] = [:]
    for entry in all {
      for name in entry.extensions.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[String(name)] = entry.language
      }
    }
    return table
  }()

  /// The language of a file by its name, or nil where it is none that can refer to a schema.
  static func of(path: String) -> Language? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
    let lowered = String(decoding: name.map(ByteClass.lowered), as: UTF8.self)
    if lowered.hasSuffix(".blade.php") { return byExtension["html"] }
    if lowered.hasPrefix(".env") { return byExtension["env"] }
    if lowered == "rakefile" || lowered == "gemfile" { return byExtension["rb"] }
    guard let dot = lowered.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return byExtension[String(lowered.utf8[lowered.utf8.index(after: dot)...]) ?? ""]
  }
}
