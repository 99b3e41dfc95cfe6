from PIL import Image

# ruleid: python.resource.image-limit-off
Image.MAX_IMAGE_PIXELS = 89_478_485
# ok: python.resource.image-limit-off
Image.MAX_IMAGE_PIXELS = 50_000_000
