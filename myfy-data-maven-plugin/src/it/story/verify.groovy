def log = new File(basedir, 'build.log').text
def revisions = new File(basedir, 'src/main/resources/db/changelog/sqlite')

assert new File(revisions, 'changelog.yaml').text.contains('0001_add_customers.yaml')
def first = new File(revisions, '0001_add_customers.yaml').text.toLowerCase()
assert first.contains('customer') && !first.contains('email')
def second = new File(revisions, '0002_add_email.yaml').text.toLowerCase()
assert second.contains('email') && !second.contains('createtable')

assert log.contains('Applied 0001')
assert log.contains('Revisions are pending')
assert log.contains('Applied 0002')
assert log.contains('Entities and database agree')
assert log.contains('Undone 0002')
assert log =~ /0001 .* \(applied/
assert log =~ /0002 .* \(pending\)/
assert new File(basedir, 'upgrade.sql').text.toLowerCase().contains('email')
assert new File(basedir, 'myfy.db').exists()
assert log.contains('Database: sqlite+aiosqlite:///' + new File(basedir, 'myfy.db'))
assert log.indexOf('Database: ') < log.indexOf('Created ')
