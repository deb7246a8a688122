import ArgumentParser
import SiteBuild

/// The value of `--shard`: `2/5`, the second of five parts; `auto`, the part that the environment names; `auto/5`,
/// the same where the environment does not say how many parts there are.
enum ShardOption: Equatable, ExpressibleByArgument {
  case part(Shard)
  case automatic(count: Int?)

  init?(argument: String) {
    let words = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count <= 2, let first = words.first else { return nil }
    let count = words.count == 2 ? Int(words[1]) : nil
    guard words.count == 1 || (count ?? 0) >= 1 else { return nil }
    if first == "auto" {
      self = .automatic(count: count)
    } else {
      guard let number = Int(first), let count, let shard = Shard(number, of: count) else { return nil }
      self = .part(shard)
    }
  }

  /// The part that is meant.
  ///
  /// - Throws: `ValidationError` when the environment does not name one.
  func shard(environment: (String) -> String?) throws -> Shard {
    guard case .automatic(let given) = self else {
      if case .part(let shard) = self { return shard }
      return .whole
    }
    guard let job = ArrayJob(environment: environment) else {
      throw ValidationError(
        "--shard auto: none of JOB_COMPLETION_INDEX, SLURM_ARRAY_TASK_ID and CI_NODE_INDEX holds a number.")
    }
    guard let count = given ?? job.count else {
      throw ValidationError(
        "--shard auto: \(job.variable) does not come with a number of parts; write --shard auto/NUMBER.")
    }
    guard let shard = Shard(job.index + 1, of: count) else {
      throw ValidationError(
        "--shard auto: \(job.variable) names part \(job.index + 1), but there are \(count).")
    }
    return shard
  }
}

/// One of several like jobs, as schedulers tell it to the program that they start.
private struct ArrayJob {
  /// The variable that says which.
  var variable: String
  /// Which, counted from 0.
  var index: Int
  /// How many there are, where the scheduler says so.
  var count: Int?

  init?(environment: (String) -> String?) {
    // Small enough that no sum of two is too large.
    func number(_ name: String) -> Int? { environment(name).flatMap { Int32($0) }.map(Int.init) }
    if let index = number("JOB_COMPLETION_INDEX") {
      // Kubernetes, Indexed Job: counted from 0.
      self.init(variable: "JOB_COMPLETION_INDEX", index: index, count: nil)
    } else if let task = number("SLURM_ARRAY_TASK_ID") {
      // Slurm, job array: numbered as the user pleased.
      let first = number("SLURM_ARRAY_TASK_MIN") ?? 0
      let step = max(number("SLURM_ARRAY_TASK_STEP") ?? 1, 1)
      self.init(
        variable: "SLURM_ARRAY_TASK_ID", index: (task - first) / step, count: number("SLURM_ARRAY_TASK_COUNT")
      )
    } else if let node = number("CI_NODE_INDEX") {
      // GitLab, parallel jobs: counted from 1.
      self.init(variable: "CI_NODE_INDEX", index: node - 1, count: number("CI_NODE_TOTAL"))
    } else {
      return nil
    }
  }

  private init(variable: String, index: Int, count: Int?) {
    self.variable = variable
    self.index = index
    self.count = count
  }
}
