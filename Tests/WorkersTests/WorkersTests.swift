import Testing
import Workers

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 7, 100]) func resultsComeInTheOrderOfTheElements(jobs: Int) async {
    let numbers = Array(0..<50)
    #expect(await numbers.mapSideBySide(jobs: jobs) { $0 * $0 } == numbers.map { $0 * $0 })
    #expect(await [Int]().mapSideBySide(jobs: jobs) { $0 } == [])
  }

  @Test func eachWorkerHasItsNumber() async {
    #expect(await Workers.run(5) { $0 } == [0, 1, 2, 3, 4])
    #expect(await Workers.run(0) { $0 } == [])
  }
}
