def log = new File(basedir, 'build.log').text

for (module in ['shop', 'store']) {
    assert log.count("Applied 0001 add $module") == 2
    for (file in ['one.db', 'two.db']) {
        assert new File(basedir, "$module/$file").exists()
        assert !new File(basedir, file).exists()
        // Once: the other module, which runs at the same time, does not tell it too.
        assert log.findAll("Database: sqlite:.*/$module/$file").size() == 1
    }
}
