import Code
import History
import Impact
import Lint
import SQL
import Schema
import Text

/// `gander lint --format json`: one object, in the form that DESIGN and the published schema give.
package struct JSONFindings {
  private let result: LintResult
  private let toolVersion: String
  private var sources: SourceMap

  package init(_ result: LintResult, toolVersion: String) {
    self.result = result
    self.toolVersion = toolVersion
    sources = SourceMap(result.files)
  }

  /// The document with a line break at its end.
  package mutating func bytes() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", JSONWriter.formVersion)
      writer.key("tool")
      writer.object(onOneLine: true) { writer in
        writer.member("name", "gander")
        writer.member("version", toolVersion)
      }
      write(result.summary, to: &writer)
      writer.key("findings")
      writer.array { writer in
        for finding in result.findings { write(finding, to: &writer) }
      }
    }
    return writer.take() + [UInt8(ascii: "\n")]
  }

  private func write(_ summary: LintResult.Summary, to writer: inout JSONWriter) {
    writer.key("summary")
    writer.object(onOneLine: true) { writer in
      writer.member("migrations", summary.migrations)
      writer.member("statements", summary.statements)
      writer.member("errors", summary.errors)
      writer.member("warnings", summary.warnings)
      writer.member("notices", summary.notices)
      writer.member("suppressed", summary.suppressed)
    }
  }

  private mutating func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("rule", finding.rule)
      writer.member("severity", finding.severity.rawValue)
      writer.member("message", finding.message)
      writer.member("file", finding.file)
      writer.member("start", sources.position(finding.range.start, in: finding.file))
      writer.member("end", sources.position(finding.range.end, in: finding.file))
      writer.member("migration", finding.migration)
      writer.member("direction", finding.direction.rawValue)
      write(finding.object, to: &writer)
      writer.member("reason", finding.reason)
      writer.member("help", finding.help)
      if let impact = finding.lockImpact {
        writer.key("lockImpact")
        writer.object(onOneLine: true) { writer in writer.members(of: impact) }
      }
      writer.key("references")
      writer.array { writer in
        for reference in finding.references { Self.write(reference, to: &writer) }
      }
      writer.member("possibleReferences", finding.possibleReferences)
      write(finding.notes, to: &writer)
      if let fix = finding.fix { write(fix, to: &writer) }
      writer.member("fingerprint", finding.fingerprint)
    }
  }

  private func write(_ object: ObjectDescription?, to writer: inout JSONWriter) {
    writer.key("object")
    guard let object else { return writer.null() }
    writer.object(onOneLine: true) { writer in
      writer.member("kind", object.kind)
      writer.member("schema", object.schema)
      writer.member("table", object.table)
      writer.member("name", object.name)
    }
  }

  private static func write(_ reference: Reference, to writer: inout JSONWriter) {
    writer.object(onOneLine: true) { writer in
      writer.member("file", reference.file)
      writer.member("line", reference.position.line)
      writer.member("column", reference.position.column)
      writer.member("kind", reference.kind.rawValue)
      writer.member("confidence", reference.confidence.rawValue)
      writer.member("text", reference.text)
    }
  }

  private mutating func write(_ notes: [Note], to writer: inout JSONWriter) {
    guard !notes.isEmpty else { return }
    writer.key("notes")
    writer.array { writer in
      for note in notes {
        writer.object { writer in
          writer.member("message", note.message)
          writer.member("file", note.place.file)
          writer.member("start", sources.position(note.place.range.start, in: note.place.file))
          writer.member("end", sources.position(note.place.range.end, in: note.place.file))
        }
      }
    }
  }

  private mutating func write(_ fix: Fix, to writer: inout JSONWriter) {
    writer.key("fix")
    writer.object { writer in
      writer.member("title", fix.title)
      writer.key("edits")
      writer.array { writer in
        for edit in fix.edits {
          writer.object { writer in
            writer.member("file", edit.file)
            writer.member("start", sources.position(edit.range.start, in: edit.file))
            writer.member("end", sources.position(edit.range.end, in: edit.file))
            writer.member("text", edit.replacement)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// The members of a lock impact, as `lint` and `locks` write them.
  mutating func members(of impact: LockImpact) {
    member("inTransaction", impact.canRunInTransaction)
    key("locks")
    array { writer in
      for lock in impact.locks {
        writer.object { writer in
          writer.member("relation", lock.relation.display)
          writer.member("mode", lock.mode.rawValue)
        }
      }
    }
    member("rewrites", impact.rewrites)
    member("scans", impact.scans)
    if let algorithm = impact.algorithm { member("algorithm", algorithm.rawValue) }
    if let lock = impact.lock { member("lock", lock.rawValue) }
    if let rebuilds = impact.rebuildsTable { member("rebuild", rebuilds) }
  }
}
