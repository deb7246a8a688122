import Diagnostics

/// The files of a site, each with its place: first those named one by one, then the grids, row by row.
struct Site: Sendable {
  let files: [OutputPath]
  let grids: [PairGrid]
  /// The places of the pairs of each grid.
  let gridPositions: [Range<Int>]
  /// The number of files.
  let count: Int

  init(files: [OutputPath], grids: [PairGrid]) {
    self.files = files
    self.grids = grids
    var positions: [Range<Int>] = []
    var count = files.count
    for grid in grids {
      positions.append(count..<count + grid.pairs.count)
      count += grid.pairs.count
    }
    gridPositions = positions
    self.count = count
  }

  /// Checks a listing, with everything in it under suspicion but the digests.
  ///
  /// - Throws: all paths that are unsafe; or else all that are doubled.
  init(checking listing: SiteListing, in folder: String) throws(DiagnosticError) {
    var files: [OutputPath] = []
    var findings: [Diagnostic] = []
    for text in listing.files {
      do throws(OutputPath.Defect) {
        files.append(try OutputPath(text))
      } catch {
        findings.append(.unsafeOutputPath(text, error, in: folder))
      }
    }
    for grid in listing.grids {
      precondition(grid.isConsistent, "a grid has a digest for each name, and pairs of its names")
      findings += grid.defects.map { .unsafeOutputPath($0.path, $0.defect, in: folder) }
    }
    guard findings.isEmpty else { throw DiagnosticError(findings) }
    self.init(files: files, grids: listing.grids)
    let doubled =
      Self.doubled(files.map(\.text)) + grids.flatMap { grid in Self.doubled(grid.names.map(grid.path)) }
    guard doubled.isEmpty else {
      throw DiagnosticError(doubled.map { .doubledOutputPath($0, in: folder) })
    }
  }

  /// The place of a pair.
  func position(_ first: Int, _ second: Int, of grid: Int) -> Int {
    let pairs = grids[grid]
    return gridPositions[grid].lowerBound + pairs.order.position(first, second) - pairs.pairs.lowerBound
  }

  /// The pairs of a grid, of those whose files have their place in a range.
  func pairs(of grid: Int, in positions: Range<Int>) -> Range<Int> {
    let places = gridPositions[grid]
    let part = places.clamped(to: positions)
    let shift = grids[grid].pairs.lowerBound - places.lowerBound
    return part.lowerBound + shift..<part.upperBound + shift
  }

  private static func doubled(_ paths: [String]) -> [String] {
    let sorted = paths.sorted()
    return zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map { $1 }
  }
}

extension PairGrid {
  /// The path that would pair a name with itself, to stand for the name in messages.
  func path(of name: String) -> String {
    (folder.isEmpty ? "" : "\(folder)/") + name + Self.infix + name + Self.suffix
  }

  /// What is wrong with the folder, or else with the names.
  var defects: [(path: String, defect: OutputPath.Defect)] {
    if !folder.isEmpty {
      do throws(OutputPath.Defect) { _ = try OutputPath(folder) } catch { return [(folder, error)] }
    }
    return names.compactMap { name in
      do throws(OutputPath.Defect) {
        try OutputPath.checkName(name)
        return nil
      } catch {
        return (path(of: name), error)
      }
    }
  }
}
