// All tests of the page have run, with each JUnit, and nothing was left under way.
def log = new File(basedir, "build.log").text
def runs = (log =~ /Tests run: 10, Failures: 0, Errors: 0, Skipped: 0\s/).size()
def leftWork = log.contains("MYFY1005")
assert runs == 2
assert !leftWork
return true
