import Dispatch
import Synchronization

/// The results of `transform` in the order of `items`, computed by up to `jobs` threads.
///
/// Which thread computes what does not show in the result. With one job or one item no thread is
/// started.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) -> [Result] {
  let workers = min(jobs, items.count)
  guard workers > 1 else { return items.map(transform) }
  let next = Atomic(0)
  let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < items.count else { return }
      let result = transform(items[index])
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
