import CogniReports
import Testing

@Test func everyFormatIsFoundByItsNameAndNamedOnce() {
    #expect(Set(ReportFormat.names).count == ReportFormat.all.count)
    for format in ReportFormat.all {
        #expect(ReportFormat.reporter(named: format.name).map { type(of: $0).name } == format.name)
        #expect(!format.summary.isEmpty)
    }
    #expect(ReportFormat.names.first == "text")
    #expect(ReportFormat.reporter(named: "nonsense") == nil)
}
