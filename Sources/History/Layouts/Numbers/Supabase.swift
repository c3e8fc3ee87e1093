extension Layout {
  /// Supabase: `TIMESTAMP_name.sql` in `supabase/migrations`, by file name.
  ///
  /// The command line skips other names (`pkg/migration/list.go`) and sends a file's statements as
  /// one batch, which PostgreSQL runs as one transaction (`pkg/migration/file.go`, `ExecBatch`);
  /// since 2.109.0 statements that cannot run in one are sent by themselves.
  static let supabase = Layout(
    name: .supabase,
    recognises: { listing in
      let path = ListedFile.components(of: listing.root) + listing.home
      return path.suffix(2) == ["supabase", "migrations"]
    },
    read: { listing in
      NumberedReader(
        layout: .supabase, order: .fileName,
        // The version is the primary key of `supabase_migrations.schema_migrations`.
        sameVersion: "the second of them fails when Supabase writes down that it has run"
      ) { file in
        listing.wrapped == .wrapped && LoneStatement.isKnownToSupabase(file.source)
          ? .perStatement : listing.wrapped
      }.read(listing)
    })
}
