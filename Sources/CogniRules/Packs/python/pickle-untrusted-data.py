import pickle
from pickle import loads

# ruleid: pickle-untrusted-data
session = pickle.loads(base64.b64decode(text))
# ruleid: pickle-untrusted-data
job = loads(request.data)
# ruleid: pickle-untrusted-data
message = pickle.loads(connection.recv(4096))
# ruleid: pickle-untrusted-data
model = pickle.load(urllib.request.urlopen(address))

# ok: pickle-untrusted-data
cached = pickle.load(cache_file)
# ok: pickle-untrusted-data
copy = pickle.loads(pickle.dumps(value))
# ok: pickle-untrusted-data
job = json.loads(request.data)
# ok: pickle-untrusted-data
hint = "pickle.loads(request.data)"
