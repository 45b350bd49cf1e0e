// Writes the files of docs/testing.md, each a name in bold and a block of code, word for word. The
// pom.xml has to be here before, and the same.
def page = new File(basedir, "../../../../docs/testing.md").text
def files = page =~ /(?ms)^\*\*`([^`]+)`\*\*\n\n```\w+\n(.*?)^```$/
assert files.size() > 8
files.each { all, name, content ->
    def file = new File(basedir, name)
    if (name == "pom.xml") {
        assert file.text == content
    }
    file.parentFile.mkdirs()
    file.text = content
}
return true
