import os
import tarfile
import zipfile

import lxml.etree
import yaml
from yaml import CLoader, load

# ruleid: sql-string-formatting
cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")
# ruleid: sql-string-formatting
cursor.execute("SELECT * FROM users WHERE id = %s" % user_id)
# ruleid: sql-string-formatting
cursor.execute("DELETE FROM users WHERE name = '" + name + "'")
# ruleid: sql-string-formatting
db.execute("INSERT INTO users VALUES ('{}')".format(name))
# ruleid: sql-string-formatting
db.execute(
    "UPDATE users SET name = '%s' "
    "WHERE id = %d" % (name, number)
)

# ok: sql-string-formatting
cursor.execute("SELECT * FROM users WHERE id = %s", (user_id,))
# ok: sql-string-formatting
cursor.execute("SELECT * FROM users WHERE id = ?", [user_id])
# ok: sql-string-formatting
cursor.execute(f"SELECT count(*) FROM {table}")
# ok: sql-string-formatting
cursor.execute("SELECT name FROM users " + order)
# ok: sql-string-formatting
pool.execute(f"task = {task}")
# ok: sql-string-formatting
hint = "cursor.execute('SELECT * FROM users WHERE id = %s' % user_id)"
# ok: sql-string-formatting
cursor.execute(f"SELECT * FROM users WHERE id IN ({placeholders})", ids)

# ruleid: yaml-unsafe-load
config = yaml.load(stream)
# ruleid: yaml-unsafe-load
config = yaml.load(stream, Loader=yaml.Loader)
# ruleid: yaml-unsafe-load
config = load(stream, CLoader)
# ruleid: yaml-unsafe-load
config = yaml.unsafe_load(stream)

# ok: yaml-unsafe-load
config = yaml.safe_load(stream)
# ok: yaml-unsafe-load
config = yaml.load(stream, Loader=yaml.SafeLoader)
# ok: yaml-unsafe-load
config = load(stream, Loader=yaml.CSafeLoader)
# ok: yaml-unsafe-load
config = json.load(stream)
# ok: yaml-unsafe-load
hint = "yaml.load(stream)"
# ok: yaml-unsafe-load
config = yaml.load("a: 1", Loader=yaml.Loader)


def unzip(archive, folder):
    for name in archive.namelist():
        # ruleid: archive-path-traversal
        with open(os.path.join(folder, name), "wb") as file:
            file.write(archive.read(name))


def unzip_checked(archive, folder):
    for name in archive.namelist():
        if ".." in name:
            continue
        # ok: archive-path-traversal
        with open(os.path.join(folder, name), "wb") as file:
            file.write(archive.read(name))


def unzip_flat(archive, folder):
    for name in archive.namelist():  # open(name, "wb")
        # ok: archive-path-traversal
        with open(os.path.join(folder, os.path.basename(name)), "wb") as file:
            file.write(archive.read(name))
        # ok: archive-path-traversal
        print("open(name, 'wb')", open(name, "r"))


def untar(path, folder):
    with tarfile.open(path) as archive:
        # ruleid: tar-extract-unfiltered
        archive.extractall(folder)
    archive = tarfile.open(path)
    # ok: tar-extract-unfiltered
    archive.extractall(folder, filter="data")
    with zipfile.ZipFile(path) as other:
        # ok: tar-extract-unfiltered
        other.extractall(folder)  # archive.extractall(folder)


# ruleid: xml-parser-resolves-entities
parser = lxml.etree.XMLParser(resolve_entities=True, no_network=False)
# ok: xml-parser-resolves-entities
parser = lxml.etree.XMLParser(resolve_entities=False, no_network=False)
# ok: xml-parser-resolves-entities
parser = lxml.etree.XMLParser(huge_tree=True)
# ok: xml-parser-resolves-entities
hint = "lxml.etree.XMLParser(resolve_entities=True, no_network=False)"  # XMLParser(resolve_entities=True)
